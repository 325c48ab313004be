/**
 * What people are asked about their own life, in words of our own. Axes and questions stay the same, so that answers of
 * different days can be compared; their names are those of the API.
 */

/** Six axes, from 0 to 10: [axis, name, question, what 0 means, what 10 means]. */
export const AXES = [
  ['body', 'からだ', 'このごろ、体の調子はいかがですか。', 'とてもつらい', 'とてもよい'],
  ['mind', 'こころ', '気持ちは、おだやかにすごせていますか。', 'とてもつらい', 'とてもおだやか'],
  ['people', '人とのつながり', 'だれかとつながっていると、感じますか。', 'ひとりだと感じる', 'とてもつながっている'],
  ['joy', '楽しみ・役割', '楽しみにしていることや、人の役に立っていることがありますか。', 'ほとんどない', 'たくさんある'],
  ['living', 'くらし', 'お金や住まいのことで、安心してくらせていますか。', 'とても心配', '安心している'],
  ['place', '地域での安心', 'この地域でくらしていけると、安心していられますか。', 'とても心配', '安心している'],
];

/** Six questions about how somebody lives: [question, name, words]. */
export const QUESTIONS = [
  ['income', '収入の見通し', '年金や給料など、これからの収入に見通しがありますか。'],
  ['family', '家族・親せき', '家族や親せきと、会ったり連絡をとったりしていますか。'],
  ['bills', '支払い', '電気や水道、買い物などの支払いに、こまらずにすんでいますか。'],
  ['friends', '友人・知り合い', '気がねなく話せる友人や知り合いがいますか。'],
  ['health', '体の調子', 'いまの体の調子で、したいことができていますか。'],
  ['satisfaction', 'くらし全体', 'いまのくらしに、満足していますか。'],
];

export const ANSWERS = { good: 'はい', fair: 'まあまあ', poor: 'いいえ', undisclosed: '答えたくない' };

/** What those are told who are asked. */
export const INVITATION = '正しい答えも、よい点・わるい点もありません。いま感じるままに、教えてください。答えたくないものは、答えなくてかまいません。';
