import type {SourceFile, TransformerFactory} from 'typescript';

export const staticProperties: TransformerFactory<SourceFile>;
