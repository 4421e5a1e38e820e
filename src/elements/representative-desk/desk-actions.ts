import type {DeskStore} from '../../state/queue/desk-store.js';
import type {CaseHandlers} from './case-pane.js';
import type {QueueHandlers} from './queue-pane.js';

/** What the actions need from the element. */
export interface ActionHost {
  readonly store: () => DeskStore;
  /** Moves the focus to the invalid field. */
  readonly toReason: () => void;
  readonly written: (text: string) => void;
  /** Loads what a case shows, if it could not be loaded. */
  readonly loadCase: () => void;
}

export interface DeskActions {
  readonly queueHandlers: QueueHandlers;
  readonly caseHandlers: CaseHandlers;
}

/** The representative's actions, by button, key or field. */
export function deskActions({store, toReason, written, loadCase}: ActionHost): DeskActions {
  const open = () => store().state.open!;
  const onRetry = () => store().retry();
  return {
    queueHandlers: {
      onSearch: (text) => store().queue.search(text),
      onKind: (kind) => store().queue.choose(kind),
      onOpen: (entry) => store().open(entry),
      onRefresh: () => void store().queue.refresh(),
      onMore: () => void store().queue.loadNext(),
      onRetry,
    },
    caseHandlers: {
      onBack: () => store().close(),
      onNext: () => void store().next(),
      onRetry: () => {
        loadCase();
        onRetry();
      },
      decision: {
        onDecide: (decision) => {
          void open().decide(decision);
          if (open().state.fault) toReason();
        },
        onPrepare: (decision) => open().prepare(decision),
        onChoose: (reason) => open().chooseReason(reason),
        onReason: ({target}) => {
          const {value} = target as HTMLTextAreaElement;
          open().writeReason(value);
          written(value);
        },
        onMark: (range, marked) => open().mark(range, marked),
      },
    },
  };
}
