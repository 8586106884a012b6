# Sourced by bin/vera and build-image: where the launcher's image lies and whether it is current.
# Needs root, the folder of the checkout.

state=$root/build-state
image=$state/image

# Current: no source, pom or build script is newer. Folders count too: a deleted file changes its folder.
image_is_current() {
  [ -r "$image/launch" ] &&
    [ -z "$(find "$root"/pom.xml "$root"/{vera-parser,vera-codegen,vera-runtime,conformance}/{pom.xml,src/main} "$root"/bin/lib \
      -newer "$image/stamp" -print -quit 2>/dev/null)" ]
}
