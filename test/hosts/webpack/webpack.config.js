export default {
  mode: 'production',
  entry: './src/main.js',
  experiments: {css: true},
  output: {
    publicPath: '/',
    cssFilename: '[name].css',
    // For pages that require Trusted Types: webpack loads chunks with script elements.
    trustedTypes: true,
  },
};
