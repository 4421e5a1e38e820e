/*
 * Reviews in React Native, with react-native-webview, react-native-safe-area-context, and directory-reviews for its types. Copy
 * directory-reviews.html from node_modules/directory-reviews/dist/webview/ into the app's assets (Android: android/app/src/main/assets,
 * iOS: the bundle).
 */
import type {MessageToApp, MessageToPage} from 'directory-reviews/webview';
import {useCallback, useEffect, useRef, useState} from 'react';
import {BackHandler, Linking, PixelRatio, Platform} from 'react-native';
import {useSafeAreaInsets} from 'react-native-safe-area-context';
import {WebView, type WebViewMessageEvent} from 'react-native-webview';

type Said<Type extends MessageToApp['type']> = Extract<MessageToApp, {type: Type}>;
type Fields<Type extends MessageToPage['type']> = Omit<Extract<MessageToPage, {type: Type}>, 'directoryReviews' | 'type'>;

interface Props {
  /**
   * The tag, its service and its subject: `{tag: 'dr-reviews-tab', api: 'https://reviews.plan.example/', providerId: 'p_123'}`. Read
   * only when the page starts: to show another subject, give the component another `key`.
   */
  configuration: Fields<'configure'>;
  isOnline: boolean;
  /** The session's token, or null when no one is signed in. `renew`: the service has rejected the last one. */
  getToken: (renew: boolean) => Promise<string | null>;
  signIn: () => Promise<void>;
  /** The height of the whole page in CSS pixels, for a screen that sizes the view to fit. */
  onHeight?: (height: number) => void;
  /** Whether leaving now would lose typed text. */
  onDirty?: (isDirty: boolean) => void;
}

const PAGE = Platform.select({android: 'file:///android_asset/directory-reviews.html', default: 'directory-reviews.html'});

export function ReviewsWebView({configuration, isOnline, getToken, signIn, onHeight, onDirty}: Props) {
  const view = useRef<WebView>(null);
  const canGoBack = useRef(false);
  // Drafts, exactly as the page sent them. Kept only in memory: storing them would leave texts about patients on the device.
  const kept = useRef<Pick<Said<'drafts'>, 'drafts' | 'surveyDraft'>>(undefined);
  const [crashes, setCrashes] = useState(0);
  const {top, right, bottom, left} = useSafeAreaInsets();

  const say = useCallback(<Type extends MessageToPage['type']>(type: Type, fields: Fields<Type>) => {
    const text = JSON.stringify({directoryReviews: 1, type, ...fields});
    // Encoded twice, so that nothing in the message can run as script.
    view.current?.injectJavaScript(`window.directoryReviews?.receive(${JSON.stringify(text)}); true;`);
  }, []);

  const sayAppearance = useCallback(() => {
    const safeArea = {top: Math.round(top), right: Math.round(right), bottom: Math.round(bottom), left: Math.round(left)};
    say('appearance', {safeArea, textScale: Math.round(PixelRatio.getFontScale() * 100)});
  }, [say, top, right, bottom, left]);

  useEffect(sayAppearance, [sayAppearance]);
  useEffect(() => say('connection', {online: isOnline}), [say, isOnline]);
  useEffect(() => {
    const subscription = BackHandler.addEventListener('hardwareBackPress', () => {
      if (canGoBack.current) say('back', {});
      return canGoBack.current;
    });
    return () => subscription.remove();
  }, [say]);

  async function hear(message: MessageToApp): Promise<void> {
    switch (message.type) {
      case 'ready':
        canGoBack.current = false;
        say('configure', {...configuration, keepsDrafts: true, ...kept.current});
        sayAppearance();
        return say('connection', {online: isOnline});
      case 'token-wanted':
        // Always reply, with null when there is no token.
        return say('token', {request: message.request, token: await getToken(message.rejected).catch(() => null)});
      case 'drafts':
        kept.current = {drafts: message.drafts, surveyDraft: message.surveyDraft};
        return;
      case 'dirty':
        return onDirty?.(message.dirty);
      case 'can-go-back':
        canGoBack.current = message.canGoBack;
        return;
      case 'height':
        return onHeight?.(message.height);
      case 'link':
        // Does nothing if no app on the device can open the link.
        return Linking.openURL(message.href).catch(() => undefined);
      case 'event':
        if (message.name !== 'dr-sign-in-required') return;
        await signIn();
        return say('resume', {});
      case 'failed':
        return console.warn('directory-reviews:', message.code);
      case 'ignored':
        return console.warn('directory-reviews:', message.reason, message.field);
    }
  }

  const handleMessage = ({nativeEvent}: WebViewMessageEvent) => {
    const message = JSON.parse(nativeEvent.data) as MessageToApp;
    if (message.directoryReviews === 1) void hear(message);
  };

  // The renderer has crashed: a new view sends "ready" and gets what was kept.
  const showAnew = () => setCrashes((count) => count + 1);

  return (
    <WebView
      key={crashes}
      ref={view}
      source={{uri: PAGE}}
      originWhitelist={['file://*']}
      incognito
      textZoom={100}
      onMessage={handleMessage}
      onContentProcessDidTerminate={showAnew}
      onRenderProcessGone={showAnew}
      onShouldStartLoadWithRequest={({url}) => url.startsWith('file:')}
    />
  );
}
