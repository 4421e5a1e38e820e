/** Exchanges texts between the page and the app around it. */
export interface Channel {
  post(text: string): void;
  /** Called once. `unknownSender` is called for messages from windows other than the host's. */
  listen(receive: (text: unknown) => void, unknownSender: () => void): void;
}

/** An object that native code injects into a page. */
interface Port {
  postMessage(text: string): void;
  addEventListener?(type: 'message', listener: (event: {readonly data: unknown}) => void): void;
}

/** The globals that identify an app, and the one that it calls. */
export interface AppWindow extends EventTarget {
  readonly parent: unknown;
  readonly document: EventTarget;
  readonly ReactNativeWebView?: Port;
  readonly webkit?: {readonly messageHandlers?: {readonly directoryReviews?: Port}};
  readonly directoryReviewsApp?: Port;
  directoryReviews?: {readonly receive: (text: unknown) => void};
}

/**
 * The available channel: React Native WebView, WKWebView (a script message handler named `directoryReviews`), Android's
 * WebView (an object named `directoryReviewsApp`, from `addWebMessageListener` or `addJavascriptInterface`), or a frame.
 * `undefined` in a top-level window without an app.
 */
export function channelIn(page: AppWindow): Channel | undefined {
  // First, because React Native is built on the other two and has their globals too.
  if (page.ReactNativeWebView) return reactNative(page, page.ReactNativeWebView);
  const handler = page.webkit?.messageHandlers?.directoryReviews;
  if (handler) return calledByTheApp(page, handler);
  const app = page.directoryReviewsApp;
  if (app) return app.addEventListener ? messageListener(app) : calledByTheApp(page, app);
  return page.parent === page ? undefined : frame(page);
}

/** The app calls `directoryReviews.receive(text)` with `callAsyncJavaScript`, `evaluateJavascript` or `injectJavaScript`. */
function calledByTheApp(page: AppWindow, port: Port): Channel {
  return {
    // A native method must be called on its own object.
    post: (text) => port.postMessage(text),
    listen: (receive) => (page.directoryReviews = {receive}),
  };
}

/** Android's newer API: the object is a port that only pages of allowed origins receive. */
function messageListener(port: Port): Channel {
  return {
    post: (text) => port.postMessage(text),
    listen: (receive) => port.addEventListener!('message', ({data}) => receive(data)),
  };
}

/** Besides `receive`, supports the component's `postMessage`, which dispatches an event on the window or the document. */
function reactNative(page: AppWindow, port: Port): Channel {
  const channel = calledByTheApp(page, port);
  return {
    post: channel.post,
    listen: (receive, unknownSender) => {
      channel.listen(receive, unknownSender);
      // An event with a source comes from a window, not from native code.
      const handle = (event: Event) => ((event as MessageEvent).source ? unknownSender() : receive((event as MessageEvent).data));
      page.addEventListener('message', handle);
      page.document.addEventListener('message', handle);
    },
  };
}

/**
 * The page that frames this one. Its first message determines its origin. From then on, messages go only to that origin and are
 * accepted only from it. Before that, the page has no data and only reports that it is ready. The server of this page decides
 * who may frame it (`frame-ancestors`).
 */
function frame(page: AppWindow): Channel {
  const host = page.parent as {postMessage(text: string, targetOrigin: string): void};
  let origin: string | undefined;
  return {
    post: (text) => host.postMessage(text, origin ?? '*'),
    listen: (receive, unknownSender) => {
      page.addEventListener('message', (event) => {
        const {source, origin: from, data} = event as MessageEvent<unknown>;
        // Pages with an opaque origin cannot be distinguished.
        if (source !== host || from === 'null' || (origin ?? from) !== from) return unknownSender();
        origin = from;
        receive(data);
      });
    },
  };
}
