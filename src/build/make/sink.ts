// Where the files of a site go: to its folder, or to whoever only looks at them.
import type {OutputPath} from '../../model.ts'
import type {PutFile, PutPlace, SiteFile} from '../../write.ts'
import type {MadeOutput} from './make-plan.ts'

/** Takes what is made. */
export interface Sink {
  readonly add: (output: MadeOutput) => void
  /** A file that lies there as it should. */
  readonly keep: (file: SiteFile) => void
  /** The file of a path as it lies there; without it, what is made later is not made. */
  readonly find?: (path: OutputPath) => SiteFile | undefined
  /** Where others may put files, which are then handed in; without it they may not. */
  readonly place?: PutPlace
  readonly take?: (file: PutFile) => void
}
