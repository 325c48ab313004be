import { deleteCourse, saveCourse } from '../api/courses.js';
import { showMember } from '../account/member-nav.js';
import { decides } from '../account/roles.js';
import { press } from '../add/controls.js';
import { createToast } from '../desk/toast.js';
import { randomId } from '../state/random-id.js';

/**
 * Making and changing courses. Loaded for whoever is logged in.
 *
 * @typedef {object} Stage  the page as main.js has it
 * @property {HTMLElement} room
 * @property {HTMLElement} title
 * @property {(text: string) => void} heading
 * @property {(context: import('./main.js').Context, course: import('../api/courses.js').Course) => void} showOne
 * @property {(context: import('./main.js').Context) => Promise<void>} showAll
 */
export class Making {
  #toast = createToast();

  /**
   * @param {import('../api/session.js').Account} account
   * @param {import('./main.js').Context} context
   * @param {Stage} stage
   */
  constructor(account, context, stage) {
    Object.assign(this, { account, context, stage });
    /** Whether they may publish. */
    this.publisher = decides(account);
    showMember(account);
    stage.room.after(this.#toast.root);
  }

  /** @param {import('../api/courses.js').CourseSummary} course */
  mayChange(course) {
    return this.publisher || (course.mine && !course.published);
  }

  createButton() {
    return press('コースを作る', () => void this.edit(null), 'button--primary');
  }

  /** @param {import('../api/courses.js').Course} course */
  changeButton(course) {
    return press('コースを変える', () => void this.edit(course));
  }

  /** @param {import('../api/courses.js').Course|null} course null for a new one */
  async edit(course) {
    const { createCourseEditor } = await import('./editor.js');
    const { account, publisher, context, stage: { heading, room, showAll, title } } = this;
    const id = course?.course.id ?? randomId();
    heading(course ? `「${course.course.name}」を変える` : 'コースを作る');
    room.replaceChildren(createCourseEditor({
      context: { ...context, account, publisher }, course,
      onCancel: () => (course ? this.#show(id, course) : void showAll(context).then(() => title.focus())),
      onSave: async (draft) => {
        this.#show(id, await saveCourse(id, draft));
        this.#toast.show('保存しました。');
      },
      onDelete: course && (async (draft) => {
        await deleteCourse(id);
        history.replaceState(null, '', '/courses.html');
        await showAll(context);
        title.focus();
        this.#toast.show(`「${draft.name}」を消しました。`, async () => this.#show(id, await saveCourse(id, { ...draft, revision: 0 })));
      }),
    }));
    title.focus();
  }

  #show(id, saved) {
    history.replaceState(null, '', `/courses.html?id=${id}`);
    this.stage.showOne(this.context, saved);
    this.stage.title.focus();
  }
}
