import type {DeskStore} from '../../state/queue/desk-store.js';
import type {CaseHandlers} from './case-pane.js';
import type {QueueHandlers} from './queue-pane.js';

/** What the actions need from the element. */
export interface ActionHost {
  readonly store: () => DeskStore;
  /** Asks before the removal of this case's review, or no longer asks. */
  readonly ask: (caseNumber: string | undefined) => void;
  /** Moves the focus to the invalid field. */
  readonly toReason: () => void;
  readonly written: (text: string) => void;
}

export interface DeskActions {
  readonly queueHandlers: QueueHandlers;
  readonly caseHandlers: CaseHandlers;
}

/** The representative's actions, by button, key or field. */
export function deskActions({store, ask, toReason, written}: ActionHost): DeskActions {
  const open = () => store().state.open!;
  const onRetry = () => store().retry();
  return {
    queueHandlers: {
      onKind: (kind) => store().queue.choose(kind),
      onOpen: (entry) => store().open(entry),
      onRefresh: () => void store().queue.refresh(),
      onMore: () => void store().queue.loadNext(),
      onRetry,
    },
    caseHandlers: {
      onBack: () => store().close(),
      onNext: () => void store().next(),
      onRetry,
      decision: {
        onDecide: (decision) => {
          if (decision === 'remove-feedback') return ask(store().state.open!.state.entry.caseNumber);
          void open().decide(decision);
          if (open().state.fault) toReason();
        },
        onRevise: (revising) => open().revise(revising),
        onReason: ({target}) => {
          const {value} = target as HTMLTextAreaElement;
          open().writeReason(value);
          written(value);
        },
        onMark: (range, marked) => open().mark(range, marked),
        onRemove: () => {
          ask(undefined);
          void open().decide('remove-feedback');
        },
        onStay: () => ask(undefined),
      },
    },
  };
}
