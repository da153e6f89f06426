# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Asset")


@_attrs_define
class Asset:
    """One file of an experiment.

    Example:
        {'assetId': '8f14e45fceea167a5a36dedd4bea2543', 'fileName': 'predictions/fold-1.csv', 'fileSize': 20480, 'type':
            'dataframe', 'dir': 'dataframes', 'step': 100, 'runContext': 'validate', 'metadata': '{"fold":1}', 'tags': [],
            'createdAt': 1587671932216, 'remote': False, 'link': 'https://www.comet.com/api/asset/download?experimentKey=c35
            2827bcdcb45e3ad40d0decec0b43c&assetId=8f14e45fceea167a5a36dedd4bea2543&isCompressed=false', 'curlDownload':
            'curl "https://www.comet.com/api/..." -H "Authorization: YOUR_API_KEY" > fold-1.csv', 'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'canView': True, 'audio': False, 'video': False, 'image': False,
            'histogram': False}

    Attributes:
        asset_id (str): The file's id, 32 hexadecimal digits.
        file_name (str): Its name; may hold slashes, and need not be unique.
        file_size (int): Its size in bytes.
        type_ (str): What kind of file it is; an open set, `upload_asset` names those in use.
        dir_ (str): The folder it is shown in: `notebooks`, `media`, `models/NAME`.
        step (int | None): The training step that it belongs to.
        run_context (None | str): The context that it was logged with.
        metadata (None | str): Metadata of the file: a JSON document in a string, for example `{"foo":"bar"}`. Null or
            an empty string if none was logged; accept both.
        tags (list[str]): Tags of the file.
        created_at (int): When it was uploaded, milliseconds since the epoch.
        remote (bool): Whether only its address is known here.
        link (str): URL of the file in the web interface; for a remote file the logged URL. May be an empty string.
        compressed_asset_link (None | str): URL of a compressed copy. May be an empty string. Old servers leave it out:
            None then.
        s_3_link (None | str): URL in Amazon S3, on servers that store files there. Old servers leave it out: None then.
        curl_download (str): Command line that downloads the file. In assets of experiments it contains your API key in
            clear text: never print, log, or store it. In replies of the model registry, a placeholder stands for the key.

            On the server of cometr_py, a placeholder stands for the key.
        experiment_key (str): The experiment it belongs to.
        can_view (bool): Whether the web pages can show it.
        audio (bool): Whether it is audio.
        video (bool): Whether it is a video.
        image (bool): Whether it is an image.
        histogram (bool): Whether it is a histogram.
        items (list[Asset] | Unset): Files of an asset that consists of several, such as a 3D scene. That they are
            assets is inferred.
        etag (None | str | Unset): Entity tag of the content.
        epoch (float | None | Unset): Extension of cometr_py: epoch of the upload.
        grouping_name (None | str | Unset): Extension of cometr_py: `groupingName` of the upload.
        artifact_version_id (None | str | Unset): Extension of cometr_py: ID of the artifact version that the file
            belongs to.
    """

    asset_id: str
    file_name: str
    file_size: int
    type_: str
    dir_: str
    step: int | None
    run_context: None | str
    metadata: None | str
    tags: list[str]
    created_at: int
    remote: bool
    link: str
    compressed_asset_link: None | str
    s_3_link: None | str
    curl_download: str
    experiment_key: str
    can_view: bool
    audio: bool
    video: bool
    image: bool
    histogram: bool
    items: list[Asset] | Unset = UNSET
    etag: None | str | Unset = UNSET
    epoch: float | None | Unset = UNSET
    grouping_name: None | str | Unset = UNSET
    artifact_version_id: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        asset_id = self.asset_id

        file_name = self.file_name

        file_size = self.file_size

        type_ = self.type_

        dir_ = self.dir_

        step: int | None
        step = self.step

        run_context: None | str
        run_context = self.run_context

        metadata: None | str
        metadata = self.metadata

        tags = self.tags

        created_at = self.created_at

        remote = self.remote

        link = self.link

        compressed_asset_link: None | str
        compressed_asset_link = self.compressed_asset_link

        s_3_link: None | str
        s_3_link = self.s_3_link

        curl_download = self.curl_download

        experiment_key = self.experiment_key

        can_view = self.can_view

        audio = self.audio

        video = self.video

        image = self.image

        histogram = self.histogram

        items: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.items, Unset):
            items = []
            for items_item_data in self.items:
                items_item = items_item_data.to_dict()
                items.append(items_item)

        etag: None | str | Unset
        if isinstance(self.etag, Unset):
            etag = UNSET
        else:
            etag = self.etag

        epoch: float | None | Unset
        if isinstance(self.epoch, Unset):
            epoch = UNSET
        else:
            epoch = self.epoch

        grouping_name: None | str | Unset
        if isinstance(self.grouping_name, Unset):
            grouping_name = UNSET
        else:
            grouping_name = self.grouping_name

        artifact_version_id: None | str | Unset
        if isinstance(self.artifact_version_id, Unset):
            artifact_version_id = UNSET
        else:
            artifact_version_id = self.artifact_version_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assetId": asset_id,
                "fileName": file_name,
                "fileSize": file_size,
                "type": type_,
                "dir": dir_,
                "step": step,
                "runContext": run_context,
                "metadata": metadata,
                "tags": tags,
                "createdAt": created_at,
                "remote": remote,
                "link": link,
                "curlDownload": curl_download,
                "experimentKey": experiment_key,
                "canView": can_view,
                "audio": audio,
                "video": video,
                "image": image,
                "histogram": histogram,
            }
        )
        if compressed_asset_link is not None:
            field_dict["compressedAssetLink"] = compressed_asset_link
        if s_3_link is not None:
            field_dict["s3Link"] = s_3_link
        if items is not UNSET:
            field_dict["items"] = items
        if etag is not UNSET:
            field_dict["etag"] = etag
        if epoch is not UNSET:
            field_dict["epoch"] = epoch
        if grouping_name is not UNSET:
            field_dict["groupingName"] = grouping_name
        if artifact_version_id is not UNSET:
            field_dict["artifactVersionId"] = artifact_version_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        asset_id = d.pop("assetId")

        file_name = d.pop("fileName")

        file_size = d.pop("fileSize")

        type_ = d.pop("type")

        dir_ = d.pop("dir")

        def _parse_step(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        step = _parse_step(d.pop("step"))

        def _parse_run_context(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        run_context = _parse_run_context(d.pop("runContext"))

        def _parse_metadata(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        metadata = _parse_metadata(d.pop("metadata"))

        tags = cast(list[str], d.pop("tags"))

        created_at = d.pop("createdAt")

        remote = d.pop("remote")

        link = d.pop("link")

        def _parse_compressed_asset_link(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        compressed_asset_link = _parse_compressed_asset_link(d.pop("compressedAssetLink", None))

        def _parse_s_3_link(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        s_3_link = _parse_s_3_link(d.pop("s3Link", None))

        curl_download = d.pop("curlDownload")

        experiment_key = d.pop("experimentKey")

        can_view = d.pop("canView")

        audio = d.pop("audio")

        video = d.pop("video")

        image = d.pop("image")

        histogram = d.pop("histogram")

        _items = d.pop("items", UNSET)
        items: list[Asset] | Unset = UNSET
        if _items is not UNSET:
            items = []
            for items_item_data in _items:
                items_item = Asset.from_dict(items_item_data)

                items.append(items_item)

        def _parse_etag(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        etag = _parse_etag(d.pop("etag", UNSET))

        def _parse_epoch(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        epoch = _parse_epoch(d.pop("epoch", UNSET))

        def _parse_grouping_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        grouping_name = _parse_grouping_name(d.pop("groupingName", UNSET))

        def _parse_artifact_version_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        artifact_version_id = _parse_artifact_version_id(d.pop("artifactVersionId", UNSET))

        asset = cls(
            asset_id=asset_id,
            file_name=file_name,
            file_size=file_size,
            type_=type_,
            dir_=dir_,
            step=step,
            run_context=run_context,
            metadata=metadata,
            tags=tags,
            created_at=created_at,
            remote=remote,
            link=link,
            compressed_asset_link=compressed_asset_link,
            s_3_link=s_3_link,
            curl_download=curl_download,
            experiment_key=experiment_key,
            can_view=can_view,
            audio=audio,
            video=video,
            image=image,
            histogram=histogram,
            items=items,
            etag=etag,
            epoch=epoch,
            grouping_name=grouping_name,
            artifact_version_id=artifact_version_id,
        )

        asset.additional_properties = d
        return asset

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
