"""When something is done: every way in which plans tell it."""
