/*
 * Reviews in React Native, with react-native-webview and react-native-safe-area-context. Copy directory-reviews.html from the release's
 * dist/webview/ into the app's assets (Android: android/app/src/main/assets, iOS: the bundle). `getToken(renew)` resolves to the
 * session's token, or to null; `onHeight` and `onDirty` are for the screen around it.
 */
import {useCallback, useEffect, useRef, useState} from 'react';
import {BackHandler, Linking, PixelRatio, Platform} from 'react-native';
import {useSafeAreaInsets} from 'react-native-safe-area-context';
import {WebView} from 'react-native-webview';

const PAGE = Platform.select({android: 'file:///android_asset/directory-reviews.html', ios: 'directory-reviews.html'});

export function ReviewsWebView({configuration, isOnline, getToken, signIn, onHeight, onDirty}) {
  const view = useRef(null);
  const canGoBack = useRef(false);
  // What was typed, exactly as the page gave it. In memory: to write it down is to keep texts about patients on the device.
  const kept = useRef({});
  const [crashes, setCrashes] = useState(0);
  const {top, right, bottom, left} = useSafeAreaInsets();

  const say = useCallback((type, fields) => {
    const text = JSON.stringify({directoryReviews: 1, type, ...fields});
    // A text within a text: nothing of it becomes script.
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
      if (canGoBack.current) say('back');
      return canGoBack.current;
    });
    return () => subscription.remove();
  }, [say]);

  const handlers = {
    ready: () => {
      canGoBack.current = false;
      say('configure', {tag: 'dr-provider-workspace', keepsDrafts: true, ...configuration, ...kept.current});
      sayAppearance();
      say('connection', {online: isOnline});
    },
    'token-wanted': async ({request, rejected}) => say('token', {request, token: (await getToken(rejected)) ?? null}),
    drafts: ({drafts, surveyDraft}) => (kept.current = {drafts, surveyDraft}),
    dirty: ({dirty}) => onDirty?.(dirty),
    'can-go-back': (message) => (canGoBack.current = message.canGoBack),
    height: ({height}) => onHeight?.(height),
    link: ({href}) => Linking.openURL(href),
    event: async ({name}) => {
      if (name !== 'dr-sign-in-required') return;
      await signIn();
      say('resume');
    },
    failed: ({code}) => console.warn('directory-reviews:', code),
    ignored: ({reason, field}) => console.warn('directory-reviews:', reason, field),
  };

  const handleMessage = ({nativeEvent}) => {
    const message = JSON.parse(nativeEvent.data);
    if (message.directoryReviews === 1) handlers[message.type]?.(message);
  };

  // The renderer has crashed: another view says "ready" and is given what was kept.
  const showAnew = () => setCrashes((count) => count + 1);

  return (
    <WebView
      key={crashes}
      ref={view}
      source={{uri: PAGE}}
      originWhitelist={['file://*']}
      allowFileAccess
      incognito
      textZoom={100}
      onMessage={handleMessage}
      onContentProcessDidTerminate={showAnew}
      onRenderProcessGone={showAnew}
      onShouldStartLoadWithRequest={({url}) => url.startsWith('file:')}
    />
  );
}
