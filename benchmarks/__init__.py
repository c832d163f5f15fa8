"""Speed and scale, each figure beside another of the same run: `python -m benchmarks`.

Every module named in `BENCHMARKS` measures one thing: its `figures(most)` yields what it finds for
sizes up to `most` (documents, claims or rows), its `MOST` is how far it goes unless told otherwise.
`figure` says what a figure is, `results` keeps them, `tree` watches processes, `corpus` invents
documents.
"""

BENCHMARKS = ("throughput", "merge", "rebuild", "streaming", "growth", "app")
