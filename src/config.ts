// Door of the configuration: content/site.yaml, people.yaml and topics.yaml → one deeply readonly Config. What is wrong
// leaves as messages with file, line and column, all of them at once, for nobody wants to correct a file ten times. A
// configuration with an error is no configuration: a site that is built from half of it would be a surprise.
export {hasConfig} from './config/folder.ts'
export {loadConfig, missingConfig, siteExample} from './config/load.ts'
export {knownLocales} from './config/localized.ts'
export {checkShape, toChoice} from './config/shape.ts'
export {describeUnreadable} from './config/unreadable.ts'
export {readYaml} from './config/yaml.ts'
export type {Slice, YamlFile} from './config/yaml.ts'
