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
    """One file of an experiment. Members that do not apply are null or absent.

    Example:
        {'assetId': '8f14e45fceea167a5a36dedd4bea2543', 'fileName': 'predictions/fold-1.csv', 'fileSize': 20480, 'type':
            'dataframe', 'remote': False, 'metadata': '{"fold":1}'}

    Attributes:
        asset_id (str): The file's id, 32 hexadecimal digits.
        file_name (None | str | Unset): Its name; may hold slashes, and need not be unique.
        file_size (int | None | Unset): Its size in bytes.
        type_ (None | str | Unset): What kind of file it is; an open set, `upload_asset` names those in use.
        dir_ (None | str | Unset): The folder it is shown in: `notebooks`, `media`, `models/NAME`.
        step (int | None | Unset): The training step that it belongs to.
        run_context (None | str | Unset): The context that it was logged with.
        metadata (None | str | Unset): What was logged with it: a JSON document as text, `{"foo":"bar"}` for instance.
            Parse it yourself.
        tags (list[str] | None | Unset): Labels of the file.
        created_at (int | None | Unset): When it was uploaded, milliseconds since the epoch.
        remote (bool | None | Unset): Whether only its address is known here.
        link (None | str | Unset): Where a browser finds it; for a remote file the address that was logged.
        compressed_asset_link (None | str | Unset): Where a browser finds a compressed copy.
        s_3_link (None | str | Unset): Where it lies in Amazon S3, on servers that say so.
        curl_download (None | str | Unset): A command line that downloads it.
        experiment_key (None | str | Unset): The experiment it belongs to.
        can_view (bool | None | Unset): Whether the web pages can show it.
        audio (bool | None | Unset): Whether it is audio.
        video (bool | None | Unset): Whether it is a video.
        image (bool | None | Unset): Whether it is an image.
        histogram (bool | None | Unset): Whether it is a histogram.
        items (Any | Unset): Parts of a file that is made of several, an array; their shape is not evidenced.
        etag (None | str | Unset): The storage's mark of its content.
    """

    asset_id: str
    file_name: None | str | Unset = UNSET
    file_size: int | None | Unset = UNSET
    type_: None | str | Unset = UNSET
    dir_: None | str | Unset = UNSET
    step: int | None | Unset = UNSET
    run_context: None | str | Unset = UNSET
    metadata: None | str | Unset = UNSET
    tags: list[str] | None | Unset = UNSET
    created_at: int | None | Unset = UNSET
    remote: bool | None | Unset = UNSET
    link: None | str | Unset = UNSET
    compressed_asset_link: None | str | Unset = UNSET
    s_3_link: None | str | Unset = UNSET
    curl_download: None | str | Unset = UNSET
    experiment_key: None | str | Unset = UNSET
    can_view: bool | None | Unset = UNSET
    audio: bool | None | Unset = UNSET
    video: bool | None | Unset = UNSET
    image: bool | None | Unset = UNSET
    histogram: bool | None | Unset = UNSET
    items: Any | Unset = UNSET
    etag: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        asset_id = self.asset_id

        file_name: None | str | Unset
        if isinstance(self.file_name, Unset):
            file_name = UNSET
        else:
            file_name = self.file_name

        file_size: int | None | Unset
        if isinstance(self.file_size, Unset):
            file_size = UNSET
        else:
            file_size = self.file_size

        type_: None | str | Unset
        if isinstance(self.type_, Unset):
            type_ = UNSET
        else:
            type_ = self.type_

        dir_: None | str | Unset
        if isinstance(self.dir_, Unset):
            dir_ = UNSET
        else:
            dir_ = self.dir_

        step: int | None | Unset
        if isinstance(self.step, Unset):
            step = UNSET
        else:
            step = self.step

        run_context: None | str | Unset
        if isinstance(self.run_context, Unset):
            run_context = UNSET
        else:
            run_context = self.run_context

        metadata: None | str | Unset
        if isinstance(self.metadata, Unset):
            metadata = UNSET
        else:
            metadata = self.metadata

        tags: list[str] | None | Unset
        if isinstance(self.tags, Unset):
            tags = UNSET
        elif isinstance(self.tags, list):
            tags = self.tags

        else:
            tags = self.tags

        created_at: int | None | Unset
        if isinstance(self.created_at, Unset):
            created_at = UNSET
        else:
            created_at = self.created_at

        remote: bool | None | Unset
        if isinstance(self.remote, Unset):
            remote = UNSET
        else:
            remote = self.remote

        link: None | str | Unset
        if isinstance(self.link, Unset):
            link = UNSET
        else:
            link = self.link

        compressed_asset_link: None | str | Unset
        if isinstance(self.compressed_asset_link, Unset):
            compressed_asset_link = UNSET
        else:
            compressed_asset_link = self.compressed_asset_link

        s_3_link: None | str | Unset
        if isinstance(self.s_3_link, Unset):
            s_3_link = UNSET
        else:
            s_3_link = self.s_3_link

        curl_download: None | str | Unset
        if isinstance(self.curl_download, Unset):
            curl_download = UNSET
        else:
            curl_download = self.curl_download

        experiment_key: None | str | Unset
        if isinstance(self.experiment_key, Unset):
            experiment_key = UNSET
        else:
            experiment_key = self.experiment_key

        can_view: bool | None | Unset
        if isinstance(self.can_view, Unset):
            can_view = UNSET
        else:
            can_view = self.can_view

        audio: bool | None | Unset
        if isinstance(self.audio, Unset):
            audio = UNSET
        else:
            audio = self.audio

        video: bool | None | Unset
        if isinstance(self.video, Unset):
            video = UNSET
        else:
            video = self.video

        image: bool | None | Unset
        if isinstance(self.image, Unset):
            image = UNSET
        else:
            image = self.image

        histogram: bool | None | Unset
        if isinstance(self.histogram, Unset):
            histogram = UNSET
        else:
            histogram = self.histogram

        items = self.items

        etag: None | str | Unset
        if isinstance(self.etag, Unset):
            etag = UNSET
        else:
            etag = self.etag

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assetId": asset_id,
            }
        )
        if file_name is not UNSET:
            field_dict["fileName"] = file_name
        if file_size is not UNSET:
            field_dict["fileSize"] = file_size
        if type_ is not UNSET:
            field_dict["type"] = type_
        if dir_ is not UNSET:
            field_dict["dir"] = dir_
        if step is not UNSET:
            field_dict["step"] = step
        if run_context is not UNSET:
            field_dict["runContext"] = run_context
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if tags is not UNSET:
            field_dict["tags"] = tags
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at
        if remote is not UNSET:
            field_dict["remote"] = remote
        if link is not UNSET:
            field_dict["link"] = link
        if compressed_asset_link is not UNSET:
            field_dict["compressedAssetLink"] = compressed_asset_link
        if s_3_link is not UNSET:
            field_dict["s3Link"] = s_3_link
        if curl_download is not UNSET:
            field_dict["curlDownload"] = curl_download
        if experiment_key is not UNSET:
            field_dict["experimentKey"] = experiment_key
        if can_view is not UNSET:
            field_dict["canView"] = can_view
        if audio is not UNSET:
            field_dict["audio"] = audio
        if video is not UNSET:
            field_dict["video"] = video
        if image is not UNSET:
            field_dict["image"] = image
        if histogram is not UNSET:
            field_dict["histogram"] = histogram
        if items is not UNSET:
            field_dict["items"] = items
        if etag is not UNSET:
            field_dict["etag"] = etag

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        asset_id = d.pop("assetId")

        def _parse_file_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        file_name = _parse_file_name(d.pop("fileName", UNSET))

        def _parse_file_size(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        file_size = _parse_file_size(d.pop("fileSize", UNSET))

        def _parse_type_(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        type_ = _parse_type_(d.pop("type", UNSET))

        def _parse_dir_(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        dir_ = _parse_dir_(d.pop("dir", UNSET))

        def _parse_step(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        step = _parse_step(d.pop("step", UNSET))

        def _parse_run_context(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        run_context = _parse_run_context(d.pop("runContext", UNSET))

        def _parse_metadata(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        metadata = _parse_metadata(d.pop("metadata", UNSET))

        def _parse_tags(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                tags_type_0 = cast(list[str], data)

                return tags_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        tags = _parse_tags(d.pop("tags", UNSET))

        def _parse_created_at(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        created_at = _parse_created_at(d.pop("createdAt", UNSET))

        def _parse_remote(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        remote = _parse_remote(d.pop("remote", UNSET))

        def _parse_link(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        link = _parse_link(d.pop("link", UNSET))

        def _parse_compressed_asset_link(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        compressed_asset_link = _parse_compressed_asset_link(d.pop("compressedAssetLink", UNSET))

        def _parse_s_3_link(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        s_3_link = _parse_s_3_link(d.pop("s3Link", UNSET))

        def _parse_curl_download(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        curl_download = _parse_curl_download(d.pop("curlDownload", UNSET))

        def _parse_experiment_key(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        experiment_key = _parse_experiment_key(d.pop("experimentKey", UNSET))

        def _parse_can_view(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        can_view = _parse_can_view(d.pop("canView", UNSET))

        def _parse_audio(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        audio = _parse_audio(d.pop("audio", UNSET))

        def _parse_video(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        video = _parse_video(d.pop("video", UNSET))

        def _parse_image(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        image = _parse_image(d.pop("image", UNSET))

        def _parse_histogram(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        histogram = _parse_histogram(d.pop("histogram", UNSET))

        items = d.pop("items", UNSET)

        def _parse_etag(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        etag = _parse_etag(d.pop("etag", UNSET))

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
