import {configure} from '@testing-library/dom';

// A dialog's code is loaded when it first opens, which may take longer than a second on a busy machine.
configure({asyncUtilTimeout: 20_000});
