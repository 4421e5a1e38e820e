import {css} from 'lit';
import {recommendationIcon} from '../../styles/recommendation-icon.js';
import {cardStyles} from './review-card.styles.js';

/** The styles of the reviews tab's card, with changes for a single card. */
export const memberCardStyles = [
  recommendationIcon,
  cardStyles,
  css`
    .card {
      padding: 0;
      border: 0;
      content-visibility: visible;
    }
    .badge {
      display: flex;
      gap: 0.4em;
      align-items: center;
    }
    .up::before {
      color: var(--_positive);
    }
    .down::before {
      color: var(--_negative);
    }
  `,
];
