"""The same data as the pages show, as JSON, for programs."""
