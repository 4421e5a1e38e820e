// Reviews in a WebView, with androidx.activity, androidx.core, androidx.webkit and kotlinx.coroutines. Copy directory-reviews.html from
// node_modules/directory-reviews/dist/webview/ into src/main/assets/.
package example.plan.reviews

import android.annotation.SuppressLint
import android.content.Intent
import android.content.res.Configuration
import android.net.Uri
import android.os.Bundle
import android.view.ViewGroup
import android.webkit.JavascriptInterface
import android.webkit.RenderProcessGoneDetail
import android.webkit.WebResourceRequest
import android.webkit.WebView
import android.webkit.WebViewClient
import androidx.activity.ComponentActivity
import androidx.activity.OnBackPressedCallback
import androidx.core.view.ViewCompat
import androidx.core.view.WindowInsetsCompat
import androidx.lifecycle.lifecycleScope
import androidx.webkit.JavaScriptReplyProxy
import androidx.webkit.WebViewAssetLoader
import androidx.webkit.WebViewCompat
import androidx.webkit.WebViewFeature
import java.util.Locale
import kotlin.math.roundToInt
import kotlinx.coroutines.launch
import org.json.JSONArray
import org.json.JSONObject

private const val ORIGIN = "https://appassets.androidplatform.net"
private const val PAGE = "$ORIGIN/assets/directory-reviews.html"

/** Drafts, exactly as the page sent them. Kept only in memory: storing them would leave texts about patients on the device. */
private data class Kept(val drafts: JSONArray = JSONArray(), val surveyDraft: Any = JSONObject.NULL)

abstract class ReviewsActivity : ComponentActivity() {
  /** The app's own session. `renew`: the service has rejected the last token. Returns null when no one is signed in. */
  abstract suspend fun token(renew: Boolean): String?

  abstract suspend fun signIn()

  private var webView: WebView? = null
  private var reply: JavaScriptReplyProxy? = null
  private var kept = Kept()
  private var insets: WindowInsetsCompat? = null

  /** Enabled while the page has something to close: then the page handles going back, otherwise the app does. */
  private val back = object : OnBackPressedCallback(false) {
    override fun handleOnBackPressed() = say("back")
  }

  override fun onCreate(savedInstanceState: Bundle?) {
    super.onCreate(savedInstanceState)
    onBackPressedDispatcher.addCallback(this, back)
    show()
  }

  @SuppressLint("SetJavaScriptEnabled", "AddJavascriptInterface")
  private fun show() {
    val view = WebView(this)
    webView = view
    view.settings.javaScriptEnabled = true
    view.settings.allowFileAccess = false
    view.settings.textZoom = 100 // The page scales its text itself, based on "textScale".
    val assets = WebViewAssetLoader.Builder().addPathHandler("/assets/", WebViewAssetLoader.AssetsPathHandler(this)).build()
    view.webViewClient = object : WebViewClient() {
      override fun shouldInterceptRequest(view: WebView, request: WebResourceRequest) = assets.shouldInterceptRequest(request.url)

      override fun shouldOverrideUrlLoading(view: WebView, request: WebResourceRequest) = true

      /** The renderer has crashed and this view is unusable. The next one sends "ready" and gets what was kept. */
      override fun onRenderProcessGone(view: WebView, detail: RenderProcessGoneDetail): Boolean {
        (view.parent as? ViewGroup)?.removeView(view)
        view.destroy()
        webView = null
        reply = null
        show()
        return true
      }
    }
    if (WebViewFeature.isFeatureSupported(WebViewFeature.WEB_MESSAGE_LISTENER)) {
      WebViewCompat.addWebMessageListener(view, "directoryReviewsApp", setOf(ORIGIN)) { _, message, _, isMainFrame, proxy ->
        if (isMainFrame) {
          reply = proxy
          hear(message.data ?: "")
        }
      }
    } else {
      view.addJavascriptInterface(OlderPort(), "directoryReviewsApp")
    }
    ViewCompat.setOnApplyWindowInsetsListener(view) { _, told ->
      insets = told
      sayAppearance()
      told
    }
    setContentView(view)
    view.loadUrl(PAGE)
  }

  /** For web views without the message listener: the page calls on another thread, and is called by a script. */
  private inner class OlderPort {
    @JavascriptInterface
    fun postMessage(text: String) = runOnUiThread { hear(text) }
  }

  private fun hear(text: String) {
    val said = runCatching { JSONObject(text) }.getOrNull() ?: return
    if (said.optInt("directoryReviews") != 1) return
    when (said.optString("type")) {
      "ready" -> {
        back.isEnabled = false
        configure()
        sayAppearance()
      }
      "token-wanted" -> lifecycleScope.launch {
        val token = token(said.getBoolean("rejected"))
        say("token", JSONObject().put("request", said.getInt("request")).put("token", token ?: JSONObject.NULL))
      }
      "drafts" -> kept = Kept(said.getJSONArray("drafts"), said.get("surveyDraft"))
      "dirty" -> onDirty(said.getBoolean("dirty"))
      "can-go-back" -> back.isEnabled = said.getBoolean("canGoBack")
      "height" -> onHeight(said.getInt("height"))
      "link" -> runCatching { startActivity(Intent(Intent.ACTION_VIEW, Uri.parse(said.getString("href")))) }
      "event" -> if (said.getString("name") == "dr-sign-in-required") lifecycleScope.launch {
        signIn()
        say("resume")
      }
      "failed", "ignored" -> android.util.Log.w("directory-reviews", said.optString("code") + said.optString("reason"))
    }
  }

  /** Whether leaving now would lose typed text. */
  open fun onDirty(isDirty: Boolean) = Unit

  /** The height of the whole page in CSS pixels, for an app that sizes the view to fit. */
  open fun onHeight(height: Int) = Unit

  /** For the app's ConnectivityManager.NetworkCallback, which calls on its own thread. */
  fun connectionChanged(isOnline: Boolean) = runOnUiThread { say("connection", JSONObject().put("online", isOnline)) }

  private fun configure() = say(
    "configure",
    JSONObject()
      .put("tag", "dr-provider-workspace")
      .put("api", "https://reviews.plan.example/")
      .put("locale", Locale.getDefault().toLanguageTag())
      .put("keepsDrafts", true)
      .put("drafts", kept.drafts)
      .put("surveyDraft", kept.surveyDraft),
  )

  override fun onConfigurationChanged(newConfig: Configuration) {
    super.onConfigurationChanged(newConfig)
    sayAppearance()
  }

  private fun sayAppearance() {
    val density = resources.displayMetrics.density
    val fields = JSONObject().put("textScale", (resources.configuration.fontScale * 100).roundToInt())
    insets?.let {
      val bars = it.getInsets(WindowInsetsCompat.Type.systemBars() or WindowInsetsCompat.Type.displayCutout())
      val sides = JSONObject()
      for ((side, pixels) in mapOf("top" to bars.top, "right" to bars.right, "bottom" to bars.bottom, "left" to bars.left)) {
        sides.put(side, (pixels / density).toInt())
      }
      fields.put("safeArea", sides)
      // In edge-to-edge mode the keyboard covers the view without resizing it.
      fields.put("keyboard", (it.getInsets(WindowInsetsCompat.Type.ime()).bottom / density).toInt())
    }
    say("appearance", fields)
  }

  private fun say(type: String, fields: JSONObject = JSONObject()) {
    val text = fields.put("directoryReviews", 1).put("type", type).toString()
    val proxy = reply
    if (proxy != null) proxy.postMessage(text)
    else webView?.evaluateJavascript("window.directoryReviews?.receive(${JSONObject.quote(text)})", null)
  }
}
