"""Many jobs: a manifest, the runner that works through it, its index, the table of results and the report."""
