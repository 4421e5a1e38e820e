import './dr-provider-workspace.js';
import './dr-review-survey.js';
import './dr-reviews-tab.js';
import {channelIn} from '../webview/channel.js';
import {WebViewPage} from '../webview/page.js';
import {VERSION} from './define.js';

const channel = channelIn(window);
if (channel) new WebViewPage(channel, document.querySelector('main')!).start(VERSION);
else console.warn('directory-reviews: found neither an app nor a framing page to configure this page.');
