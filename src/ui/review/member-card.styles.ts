import {css} from 'lit';
import {icons} from '../../styles/icons/icons.styles.js';
import {cardStyles} from './review-card.styles.js';

/** The styles of the reviews tab's card, with changes for a single card. */
export const memberCardStyles = [
  icons,
  cardStyles,
  css`
    /* So that the card fits this place, not the dialog around it. */
    .member-card {
      container-type: inline-size;
    }
    .card {
      padding: 0;
      border: 0;
      content-visibility: visible;
    }
  `,
];
