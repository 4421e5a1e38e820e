export {openApiDocument} from './document.js';
export * from '../access/schemas.js';
export * from '../practice/schemas.js';
export * from '../queue/schemas.js';
export * from '../reviews/schemas.js';
export * from '../shared/routes.js';
export * from '../shared/schemas.js';
export * from '../survey/schemas.js';
