export default {
  mode: 'production',
  entry: './src/main.js',
  module: {rules: [{test: /\.css$/, type: 'css'}]},
  output: {
    publicPath: '/',
    cssFilename: '[name].css',
    // For pages that require Trusted Types: Rspack loads chunks with script elements.
    trustedTypes: true,
  },
};
