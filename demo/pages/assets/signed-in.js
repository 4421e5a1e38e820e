/*
 * The end of a sign-in, in its own window: sends the provider's response to the page that opened it, on this origin only, and
 * closes the window. Without an opener, the page's text says how to continue.
 */
/* global location, opener, close */
if (opener) {
  opener.postMessage({signedIn: location.search}, location.origin);
  close();
}
