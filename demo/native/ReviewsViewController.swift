// Reviews in a WKWebView, iOS 15 and newer. Copy directory-reviews.html from
// node_modules/directory-reviews/dist/webview/ into the app's bundle.
import UIKit
import WebKit

/// The messages of the page that this app handles. Field names are those of messages.schema.json.
private struct PageMessage: Decodable {
  let directoryReviews: Int
  let type: String
  var height: Double?
  var request: Int?
  var rejected: Bool?
  var canGoBack: Bool?
  var dirty: Bool?
  var href: String?
  var name: String?
  var code: String?
  var reason: String?
}

final class ReviewsViewController: UIViewController, WKScriptMessageHandler, WKNavigationDelegate {
  /// The app's own session. `renew` is true when the service has rejected the last token. Returns nil when no one is signed in.
  var token: (_ renew: Bool) async -> String? = { _ in nil }
  var signIn: () async -> Void = {}
  var onHeight: (CGFloat) -> Void = { _ in }
  private(set) var isDirty = false

  /// Drafts, exactly as the page sent them. Kept only in memory: storing them would leave texts about patients on the device.
  private var kept: [String: Any] = [:]
  private var canGoBack = false
  private var webView: WKWebView!

  override func viewDidLoad() {
    super.viewDidLoad()
    let configuration = WKWebViewConfiguration()
    configuration.websiteDataStore = .nonPersistent()
    // The configuration retains its handler, so a weak wrapper lets this controller be released.
    configuration.userContentController.add(WeakHandler(self), name: "directoryReviews")
    webView = WKWebView(frame: view.bounds, configuration: configuration)
    webView.autoresizingMask = [.flexibleWidth, .flexibleHeight]
    webView.scrollView.contentInsetAdjustmentBehavior = .never
    webView.navigationDelegate = self
    view.addSubview(webView)
    let textSize = UIContentSizeCategory.didChangeNotification
    NotificationCenter.default.addObserver(self, selector: #selector(sayAppearance), name: textSize, object: nil)
    load()
  }

  override func viewSafeAreaInsetsDidChange() {
    super.viewSafeAreaInsetsDidChange()
    sayAppearance()
  }

  /// For the app's own back button: true when the page closes something and the screen stays.
  func goBack() -> Bool {
    if canGoBack { say("back") }
    return canGoBack
  }

  /// For the app's NWPathMonitor, started on the main queue.
  func connectionChanged(isOnline: Bool) {
    say("connection", ["online": isOnline])
  }

  private func load() {
    let page = Bundle.main.url(forResource: "directory-reviews", withExtension: "html")!
    webView.loadFileURL(page, allowingReadAccessTo: page)
  }

  // MARK: From the page

  func userContentController(_ controller: WKUserContentController, didReceive message: WKScriptMessage) {
    guard message.frameInfo.isMainFrame, let text = message.body as? String,
      let said = try? JSONDecoder().decode(PageMessage.self, from: Data(text.utf8)), said.directoryReviews == 1
    else { return }
    switch said.type {
    case "ready":
      canGoBack = false
      configure()
      sayAppearance()
    case "token-wanted":
      guard let request = said.request else { return }
      Task {
        let answer = await self.token(said.rejected ?? false)
        self.say("token", ["request": request, "token": answer as Any? ?? NSNull()])
      }
    case "drafts":
      // Kept as received: this app does not interpret it.
      let object = (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any]
      kept = object?.filter { ["drafts", "surveyDraft"].contains($0.key) } ?? [:]
    case "dirty": isDirty = said.dirty ?? false
    case "can-go-back": canGoBack = said.canGoBack ?? false
    case "height": onHeight(said.height ?? 0)
    case "link":
      if let href = said.href, let url = URL(string: href) { UIApplication.shared.open(url) }
    case "event" where said.name == "dr-sign-in-required":
      Task {
        await self.signIn()
        self.say("resume")
      }
    case "failed", "ignored": print("directory-reviews:", said.type, said.code ?? said.reason ?? "")
    default: break // From a later release.
    }
  }

  // MARK: To the page

  private func configure() {
    let told: [String: Any] = [
      "tag": "dr-provider-workspace",
      "api": "https://reviews.plan.example/",
      "locale": Locale.preferredLanguages.first ?? "en-US",
      "keepsDrafts": true,
    ]
    say("configure", told.merging(kept) { current, _ in current })
  }

  @objc private func sayAppearance() {
    let insets = view.safeAreaInsets
    // WKWebView makes room for the keyboard and reports it itself, so "keyboard" is not sent.
    say("appearance", [
      "safeArea": ["top": Int(insets.top), "right": Int(insets.right), "bottom": Int(insets.bottom), "left": Int(insets.left)],
      "textScale": Int((UIFontMetrics.default.scaledValue(for: 100)).rounded()),
    ])
  }

  private func say(_ type: String, _ fields: [String: Any] = [:]) {
    let message = fields.merging(["directoryReviews": 1, "type": type]) { $1 }
    guard let data = try? JSONSerialization.data(withJSONObject: message), let text = String(data: data, encoding: .utf8) else { return }
    // Passed as an argument, never pasted into a script. Does nothing before the page has loaded; each "ready" is answered again.
    webView?.callAsyncJavaScript(
      "window.directoryReviews?.receive(text)", arguments: ["text": text], in: nil, in: .page, completionHandler: nil)
  }

  // MARK: The renderer has crashed

  func webViewWebContentProcessDidTerminate(_ webView: WKWebView) {
    load() // The new page sends "ready" and gets what was kept.
  }

  func webView(_ webView: WKWebView, decidePolicyFor action: WKNavigationAction) async -> WKNavigationActionPolicy {
    action.request.url?.isFileURL == true ? .allow : .cancel
  }
}

private final class WeakHandler: NSObject, WKScriptMessageHandler {
  private weak var target: WKScriptMessageHandler?

  init(_ target: WKScriptMessageHandler) {
    self.target = target
  }

  func userContentController(_ controller: WKUserContentController, didReceive message: WKScriptMessage) {
    target?.userContentController(controller, didReceive: message)
  }
}
