/*
 * The end of a sign-in, in its own window: what the provider answered goes to the page that asked, on this origin and no
 * other, and the window has done its work. Without that page there is nobody to tell, and the text says how to go on.
 */
/* global location, opener, close */
if (opener) {
  opener.postMessage({signedIn: location.search}, location.origin);
  close();
}
