"""What every test shares: how hard the property tests try, and a cache that is not the user's."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from etl.extraction import extract_inputs

# The machines that run the tests differ in speed, so no example fails for being slow; and what is
# checked before a change lands must not depend on the luck of one run.
settings.register_profile("local", deadline=None, max_examples=100)
settings.register_profile("ci", deadline=None, max_examples=100, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or fills the cache or the folder of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        # Documents that somebody has added stay out of the tests' data sets, each beside its own.
        patch.delenv("ATLAS_ADDED", raising=False)
        yield


@pytest.fixture(autouse=True)
def _no_process_for_each_build(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the app builds is read in the test's own process, but for a test that is marked."""
    if not request.node.get_closest_marker("fenced"):
        monkeypatch.setattr("etl.additions.building._engine", lambda: extract_inputs)
