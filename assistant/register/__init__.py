"""The register of provisions: who must, may or must not do what, all of it. Writes nothing."""
