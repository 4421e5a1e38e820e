/** The way between the page and the app around it: texts out, texts in. */
export interface Channel {
  post(text: string): void;
  /** Called once. `stranger` is told of messages from windows other than the host's. */
  listen(receive: (text: unknown) => void, stranger: () => void): void;
}

/** What native code puts into a page. */
interface Port {
  postMessage(text: string): void;
  addEventListener?(type: 'message', listener: (event: {readonly data: unknown}) => void): void;
}

/** The globals by which an app is recognized, and the one it calls. */
export interface AppWindow extends EventTarget {
  readonly parent: unknown;
  readonly document: EventTarget;
  readonly ReactNativeWebView?: Port;
  readonly webkit?: {readonly messageHandlers?: {readonly directoryReviews?: Port}};
  readonly directoryReviewsApp?: Port;
  directoryReviews?: {readonly receive: (text: unknown) => void};
}

/**
 * The channel that is there: React Native WebView, WKWebView (a script message handler named `directoryReviews`), Android's
 * WebView (an object named `directoryReviewsApp`, by `addWebMessageListener` or by `addJavascriptInterface`), or a frame.
 * `undefined` in a window of its own, where nobody is to talk to.
 */
export function channelIn(page: AppWindow): Channel | undefined {
  // React Native stands on the other two and brings their globals along.
  if (page.ReactNativeWebView) return reactNative(page, page.ReactNativeWebView);
  const handler = page.webkit?.messageHandlers?.directoryReviews;
  if (handler) return calledByTheApp(page, handler);
  const app = page.directoryReviewsApp;
  if (app) return app.addEventListener ? messageListener(app) : calledByTheApp(page, app);
  return page.parent === page ? undefined : frame(page);
}

/** The app calls `directoryReviews.receive(text)`, by `callAsyncJavaScript`, `evaluateJavascript` or `injectJavaScript`. */
function calledByTheApp(page: AppWindow, port: Port): Channel {
  return {
    // A method of a native object works on that object alone.
    post: (text) => port.postMessage(text),
    listen: (receive) => (page.directoryReviews = {receive}),
  };
}

/** Android's newer way: the object is a port that only pages of the allowed origins get. */
function messageListener(port: Port): Channel {
  return {
    post: (text) => port.postMessage(text),
    listen: (receive) => port.addEventListener!('message', ({data}) => receive(data)),
  };
}

/** Beside `receive`, the component's own `postMessage`: an event that native code makes, on the window or the document. */
function reactNative(page: AppWindow, port: Port): Channel {
  const channel = calledByTheApp(page, port);
  return {
    post: channel.post,
    listen: (receive, stranger) => {
      channel.listen(receive, stranger);
      // One that a window has posted names that window.
      const handle = (event: Event) => ((event as MessageEvent).source ? stranger() : receive((event as MessageEvent).data));
      page.addEventListener('message', handle);
      page.document.addEventListener('message', handle);
    },
  };
}

/**
 * The page that frames this one. Whose it is, is known from its first message; from then on nothing goes to another origin, and
 * nothing from another one is heard. Before, the page has nothing of anybody, and says no more than that it is there. Who may
 * frame it is for its server to say (`frame-ancestors`).
 */
function frame(page: AppWindow): Channel {
  const host = page.parent as {postMessage(text: string, targetOrigin: string): void};
  let origin: string | undefined;
  return {
    post: (text) => host.postMessage(text, origin ?? '*'),
    listen: (receive, stranger) => {
      page.addEventListener('message', (event) => {
        const {source, origin: from, data} = event as MessageEvent<unknown>;
        // A page without an origin cannot be told from any other.
        if (source !== host || from === 'null' || (origin ?? from) !== from) return stranger();
        origin = from;
        receive(data);
      });
    },
  };
}
