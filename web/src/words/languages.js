/** The languages of the public pages, each with its tag and by its own name. */
export const LANGUAGES = [
  ['ja', 'ja', '日本語'], ['easy', 'ja', 'やさしい日本語'], ['en', 'en', 'English'], ['zh', 'zh-Hans', '简体中文'],
  ['vi', 'vi', 'Tiếng Việt'], ['pt', 'pt', 'Português'],
];
