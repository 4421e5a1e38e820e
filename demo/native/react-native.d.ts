/*
 * The parts of React Native's types that the sample uses (react-native 0.88, react-native-webview 16,
 * react-native-safe-area-context 5). Installing the packages would take two hundred megabytes for one sample.
 */
declare module 'react-native' {
  export const BackHandler: {addEventListener(eventName: 'hardwareBackPress', handler: () => boolean | null | undefined): {remove(): void}};
  export const Linking: {openURL(url: string): Promise<any>};
  export const PixelRatio: {getFontScale(): number};
  export const Platform: {
    select<Value>(specifics: {[platform in 'ios' | 'android' | 'macos' | 'windows' | 'web' | 'native']?: Value} & {default: Value}): Value;
  };
}

declare module 'react-native-safe-area-context' {
  export function useSafeAreaInsets(): {top: number; right: number; bottom: number; left: number};
}

declare module 'react-native-webview' {
  import type {Component} from 'react';

  export interface WebViewMessageEvent {
    nativeEvent: {url: string; data: string};
  }

  interface WebViewProps {
    source?: {uri: string};
    originWhitelist?: readonly string[];
    incognito?: boolean;
    textZoom?: number;
    onMessage?: (event: WebViewMessageEvent) => void;
    onContentProcessDidTerminate?: () => void;
    onRenderProcessGone?: () => void;
    onShouldStartLoadWithRequest?: (request: {url: string}) => boolean;
  }

  export class WebView extends Component<WebViewProps> {
    injectJavaScript(script: string): void;
  }
}
