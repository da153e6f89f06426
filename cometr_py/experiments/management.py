"""Changing an experiment as a whole: archiving it, showing it elsewhere, its times, its tags."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Self

from cometr_py.core import validation
from cometr_py.errors import ArgumentError, CometError
from cometr_py.experiments.reading import ExperimentReader


class ExperimentManagement(ExperimentReader):
    """What can be changed about an experiment as a whole.

    Every method first waits until what was logged here is delivered, then asks the server, and returns when that is
    done. It raises what reading does, and :class:`~cometr_py.ExperimentEndedError` after :meth:`Experiment.stop`.
    """

    _refuse_ended: Callable[[], None]

    def archive(self) -> Self:
        """Hide the experiment: it is kept with all its data, but listed on request only.

        Endpoint: ``GET /api/rest/v2/write/experiment/archive``
        """
        from comet_rest_v2.api.experiments import archive_experiment

        self._refuse_ended()
        archive_experiment.sync(client=self._client(), experiment_key=self._key)
        return self

    def restore(self) -> Self:
        """Bring an archived experiment back.

        Endpoint: ``GET /api/rest/v2/write/experiment/restore``
        """
        from comet_rest_v2.api.experiments import restore_experiment

        self._refuse_ended()
        restore_experiment.sync(client=self._client(), experiment_key=self._key)
        return self

    def create_symlink(self, project_name: str) -> str:
        """Show the experiment in a further project of its workspace; it stays where it is.

        Args:
            project_name: The other project.

        Returns:
            The address of the experiment's page in that project.

        Endpoint: ``GET /api/rest/v2/write/project/symlink``
        """
        from comet_rest_v2.api.projects import create_symlink

        name = validation.text(project_name, "project_name")
        self._refuse_ended()
        link = create_symlink.sync(client=self._client(), experiment_key=self._key, project_name=name).link
        if not link:
            raise CometError("The server did not say where the experiment is shown now.")
        return link

    def set_start_end_time(self, start: int | dt.datetime | None = None, end: int | dt.datetime | None = None) -> Self:
        """Say when the experiment ran, where it is recorded later than it ran. What is not given stays as it is.

        Args:
            start: When it began: milliseconds since the epoch, or a ``datetime``.
            end: When it ended.

        Raises:
            ArgumentError: Neither is given, or one is something else.

        Endpoint: ``POST /api/rest/v2/write/experiment/set-start-end-time``
        """
        begun, ended = validation.moment(start, "start"), validation.moment(end, "end")
        if begun is None and ended is None:
            raise ArgumentError("start", start, "Either start or end must be provided.")
        self._refuse_ended()
        self._set_times(begun, ended)
        self._note_times(begun, ended)
        return self

    def delete_tags(self, tags: str | Iterable[str]) -> Self:
        """Take tags off; those that the experiment does not have are passed over.

        Endpoint: ``POST /api/rest/v2/write/experiment/tags/delete``
        """
        from comet_rest_v2 import models
        from comet_rest_v2.api.tags import delete_tags

        given = validation.strings(tags, "tags")
        self._refuse_ended()
        body = models.DeleteTagsRequest(experiment_key=self._key, tags=given)
        delete_tags.sync(client=self._client(), body=body)
        return self

    def _note_times(self, begun: int | None, ended: int | None) -> None:
        """Told when the experiment began and ended as the user has said it, milliseconds since the epoch."""
        raise NotImplementedError

    def _set_times(self, begun: int | None, ended: int | None) -> None:
        from comet_rest_v2 import models
        from comet_rest_v2.api.experiments import set_experiment_start_end_time

        if begun is None or ended is None:
            # A server that is given only one of them may move the other.
            known = self.get_metadata()
            begun = known.start_time_millis or None if begun is None else begun
            ended = known.end_time_millis or None if ended is None else ended
        body = models.SetExperimentTimesRequest(
            experiment_key=self._key, start_time_millis=begun, end_time_millis=ended
        )
        set_experiment_start_end_time.sync(client=self._client(), body=body)
