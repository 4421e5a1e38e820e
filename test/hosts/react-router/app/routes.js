import {index, route} from '@react-router/dev/routes';

export default [index('search.jsx'), route('providers/:providerId', 'profile.jsx'), route('practice', 'practice.jsx')];
