export { openProject, type Project, projectFolder, projectLimits, projectMarker, projectReader } from './project.js'
export { realTarget, writeAtomically } from './write.js'
export { readBytes, readText } from './bytes.js'
export { findProjects } from './find.js'
