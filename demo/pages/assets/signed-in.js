/*
 * The end of a sign-in, in its own window or in a hidden frame: sends the provider's response to the page that opened it, on this
 * origin only, and closes the window. Without an opener, the page's text says how to continue.
 */
/* global location, opener, parent, self, close */
if (parent !== self) parent.postMessage({signedIn: location.search}, location.origin);
else if (opener) {
  opener.postMessage({signedIn: location.search}, location.origin);
  close();
}
