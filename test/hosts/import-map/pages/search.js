import 'directory-reviews/define/dr-config.js';
import 'directory-reviews/define/dr-recommendation-rate.js';
