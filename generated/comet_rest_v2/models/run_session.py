# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.feature_toggle import FeatureToggle


T = TypeVar("T", bound="RunSession")


@_attrs_define
class RunSession:
    """What the server answers a script that has begun to log: which session it is, where to see it, and what it may send.
    Only `runId` has to be there; SDKs have a default for everything else. The spelling is mixed and as given here.

        Attributes:
            run_id (str): Names this session in heartbeats and uploads.
            project_id (None | str | Unset): The project's id, asked for by uploads.
            name (None | str | Unset): The experiment's name, made up by the server where none was given.
            focus_url (None | str | Unset): The project's web page, ending in `/`; with the experiment's key after it, the
                experiment's page.
            ws_url (None | str | Unset): The WebSocket to which early SDKs (3.31, for instance) send everything but files
                and tags; they fail without it. They add `apiKey` and `runId` to its query. Each message is a JSON array of
                objects with one member, `log_data` or `stdout`, which is an object again, with `experimentKey`,
                `local_timestamp` (milliseconds since the epoch), `offset`, `context`, and the content. Of `log_data` that is
                one of `metric` (`metricName`, `metricValue`, `step`, `epoch`), `param` and `params` (`paramName`, `paramValue`,
                `step`, `source`; `params` for a list), `log_other` (`key`, `val`), `html`, `htmlOverride`, `graph`, `fileName`,
                `installed_packages`, `os_packages`, `env_details`, `log_system_info` (`key`, `value`), `log_dependency`
                (`name`, `version`), and `git_meta`; of `stdout` it is `stdout`, with `stderr`. Nothing is sent back.
            last_offset (int | None | Unset): How many lines of output there are; a resumed script continues counting from
                here.
            github_enabled (bool | None | Unset): Whether the project is linked to GitHub.
            s_3_direct_access_enabled (bool | None | Unset): Whether big files may go straight to storage (`upload-start`
                and `upload-complete`).
            upload_file_size_limit_in_mb (int | None | Unset): The largest file of the other kinds, in MiB. SDKs take 200
                without it.
            asset_upload_file_size_limit_in_mb (int | None | Unset): The largest asset, in MiB. SDKs take 102,400 without
                it.
            upload_video_max_size_mb (int | None | Unset): The largest video, in MiB.
            artifact_name_max_length (int | None | Unset): The longest artifact name, in characters.
            asset_name_max_length (int | None | Unset): The longest asset name, in characters.
            image_name_max_length (int | None | Unset): The longest image name, in characters.
            feature_toggles (list[FeatureToggle] | None | Unset): Features that are switched on or off for this user.
            comet_web_asset_url (None | str | Unset): Where the web pages load assets from.
            comet_web_image_url (None | str | Unset): Where the web pages load images from.
            comet_rest_api_asset_url (None | str | Unset): Where REST clients load assets from.
            comet_rest_api_image_url (None | str | Unset): Where REST clients load images from.
            msg (None | str | Unset): A message which SDKs show to the user.
    """

    run_id: str
    project_id: None | str | Unset = UNSET
    name: None | str | Unset = UNSET
    focus_url: None | str | Unset = UNSET
    ws_url: None | str | Unset = UNSET
    last_offset: int | None | Unset = UNSET
    github_enabled: bool | None | Unset = UNSET
    s_3_direct_access_enabled: bool | None | Unset = UNSET
    upload_file_size_limit_in_mb: int | None | Unset = UNSET
    asset_upload_file_size_limit_in_mb: int | None | Unset = UNSET
    upload_video_max_size_mb: int | None | Unset = UNSET
    artifact_name_max_length: int | None | Unset = UNSET
    asset_name_max_length: int | None | Unset = UNSET
    image_name_max_length: int | None | Unset = UNSET
    feature_toggles: list[FeatureToggle] | None | Unset = UNSET
    comet_web_asset_url: None | str | Unset = UNSET
    comet_web_image_url: None | str | Unset = UNSET
    comet_rest_api_asset_url: None | str | Unset = UNSET
    comet_rest_api_image_url: None | str | Unset = UNSET
    msg: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        run_id = self.run_id

        project_id: None | str | Unset
        if isinstance(self.project_id, Unset):
            project_id = UNSET
        else:
            project_id = self.project_id

        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        focus_url: None | str | Unset
        if isinstance(self.focus_url, Unset):
            focus_url = UNSET
        else:
            focus_url = self.focus_url

        ws_url: None | str | Unset
        if isinstance(self.ws_url, Unset):
            ws_url = UNSET
        else:
            ws_url = self.ws_url

        last_offset: int | None | Unset
        if isinstance(self.last_offset, Unset):
            last_offset = UNSET
        else:
            last_offset = self.last_offset

        github_enabled: bool | None | Unset
        if isinstance(self.github_enabled, Unset):
            github_enabled = UNSET
        else:
            github_enabled = self.github_enabled

        s_3_direct_access_enabled: bool | None | Unset
        if isinstance(self.s_3_direct_access_enabled, Unset):
            s_3_direct_access_enabled = UNSET
        else:
            s_3_direct_access_enabled = self.s_3_direct_access_enabled

        upload_file_size_limit_in_mb: int | None | Unset
        if isinstance(self.upload_file_size_limit_in_mb, Unset):
            upload_file_size_limit_in_mb = UNSET
        else:
            upload_file_size_limit_in_mb = self.upload_file_size_limit_in_mb

        asset_upload_file_size_limit_in_mb: int | None | Unset
        if isinstance(self.asset_upload_file_size_limit_in_mb, Unset):
            asset_upload_file_size_limit_in_mb = UNSET
        else:
            asset_upload_file_size_limit_in_mb = self.asset_upload_file_size_limit_in_mb

        upload_video_max_size_mb: int | None | Unset
        if isinstance(self.upload_video_max_size_mb, Unset):
            upload_video_max_size_mb = UNSET
        else:
            upload_video_max_size_mb = self.upload_video_max_size_mb

        artifact_name_max_length: int | None | Unset
        if isinstance(self.artifact_name_max_length, Unset):
            artifact_name_max_length = UNSET
        else:
            artifact_name_max_length = self.artifact_name_max_length

        asset_name_max_length: int | None | Unset
        if isinstance(self.asset_name_max_length, Unset):
            asset_name_max_length = UNSET
        else:
            asset_name_max_length = self.asset_name_max_length

        image_name_max_length: int | None | Unset
        if isinstance(self.image_name_max_length, Unset):
            image_name_max_length = UNSET
        else:
            image_name_max_length = self.image_name_max_length

        feature_toggles: list[dict[str, Any]] | None | Unset
        if isinstance(self.feature_toggles, Unset):
            feature_toggles = UNSET
        elif isinstance(self.feature_toggles, list):
            feature_toggles = []
            for feature_toggles_type_0_item_data in self.feature_toggles:
                feature_toggles_type_0_item = feature_toggles_type_0_item_data.to_dict()
                feature_toggles.append(feature_toggles_type_0_item)

        else:
            feature_toggles = self.feature_toggles

        comet_web_asset_url: None | str | Unset
        if isinstance(self.comet_web_asset_url, Unset):
            comet_web_asset_url = UNSET
        else:
            comet_web_asset_url = self.comet_web_asset_url

        comet_web_image_url: None | str | Unset
        if isinstance(self.comet_web_image_url, Unset):
            comet_web_image_url = UNSET
        else:
            comet_web_image_url = self.comet_web_image_url

        comet_rest_api_asset_url: None | str | Unset
        if isinstance(self.comet_rest_api_asset_url, Unset):
            comet_rest_api_asset_url = UNSET
        else:
            comet_rest_api_asset_url = self.comet_rest_api_asset_url

        comet_rest_api_image_url: None | str | Unset
        if isinstance(self.comet_rest_api_image_url, Unset):
            comet_rest_api_image_url = UNSET
        else:
            comet_rest_api_image_url = self.comet_rest_api_image_url

        msg: None | str | Unset
        if isinstance(self.msg, Unset):
            msg = UNSET
        else:
            msg = self.msg

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "runId": run_id,
            }
        )
        if project_id is not UNSET:
            field_dict["project_id"] = project_id
        if name is not UNSET:
            field_dict["name"] = name
        if focus_url is not UNSET:
            field_dict["focusUrl"] = focus_url
        if ws_url is not UNSET:
            field_dict["ws_url"] = ws_url
        if last_offset is not UNSET:
            field_dict["lastOffset"] = last_offset
        if github_enabled is not UNSET:
            field_dict["githubEnabled"] = github_enabled
        if s_3_direct_access_enabled is not UNSET:
            field_dict["s3DirectAccessEnabled"] = s_3_direct_access_enabled
        if upload_file_size_limit_in_mb is not UNSET:
            field_dict["upload_file_size_limit_in_mb"] = upload_file_size_limit_in_mb
        if asset_upload_file_size_limit_in_mb is not UNSET:
            field_dict["asset_upload_file_size_limit_in_mb"] = asset_upload_file_size_limit_in_mb
        if upload_video_max_size_mb is not UNSET:
            field_dict["uploadVideoMaxSizeMB"] = upload_video_max_size_mb
        if artifact_name_max_length is not UNSET:
            field_dict["artifactNameMaxLength"] = artifact_name_max_length
        if asset_name_max_length is not UNSET:
            field_dict["assetNameMaxLength"] = asset_name_max_length
        if image_name_max_length is not UNSET:
            field_dict["imageNameMaxLength"] = image_name_max_length
        if feature_toggles is not UNSET:
            field_dict["featureToggles"] = feature_toggles
        if comet_web_asset_url is not UNSET:
            field_dict["cometWebAssetUrl"] = comet_web_asset_url
        if comet_web_image_url is not UNSET:
            field_dict["cometWebImageUrl"] = comet_web_image_url
        if comet_rest_api_asset_url is not UNSET:
            field_dict["cometRestApiAssetUrl"] = comet_rest_api_asset_url
        if comet_rest_api_image_url is not UNSET:
            field_dict["cometRestApiImageUrl"] = comet_rest_api_image_url
        if msg is not UNSET:
            field_dict["msg"] = msg

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.feature_toggle import FeatureToggle  # noqa: PLC0415

        d = dict(src_dict)
        run_id = d.pop("runId")

        def _parse_project_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        project_id = _parse_project_id(d.pop("project_id", UNSET))

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        def _parse_focus_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        focus_url = _parse_focus_url(d.pop("focusUrl", UNSET))

        def _parse_ws_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        ws_url = _parse_ws_url(d.pop("ws_url", UNSET))

        def _parse_last_offset(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        last_offset = _parse_last_offset(d.pop("lastOffset", UNSET))

        def _parse_github_enabled(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        github_enabled = _parse_github_enabled(d.pop("githubEnabled", UNSET))

        def _parse_s_3_direct_access_enabled(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        s_3_direct_access_enabled = _parse_s_3_direct_access_enabled(d.pop("s3DirectAccessEnabled", UNSET))

        def _parse_upload_file_size_limit_in_mb(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        upload_file_size_limit_in_mb = _parse_upload_file_size_limit_in_mb(d.pop("upload_file_size_limit_in_mb", UNSET))

        def _parse_asset_upload_file_size_limit_in_mb(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        asset_upload_file_size_limit_in_mb = _parse_asset_upload_file_size_limit_in_mb(
            d.pop("asset_upload_file_size_limit_in_mb", UNSET)
        )

        def _parse_upload_video_max_size_mb(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        upload_video_max_size_mb = _parse_upload_video_max_size_mb(d.pop("uploadVideoMaxSizeMB", UNSET))

        def _parse_artifact_name_max_length(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        artifact_name_max_length = _parse_artifact_name_max_length(d.pop("artifactNameMaxLength", UNSET))

        def _parse_asset_name_max_length(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        asset_name_max_length = _parse_asset_name_max_length(d.pop("assetNameMaxLength", UNSET))

        def _parse_image_name_max_length(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        image_name_max_length = _parse_image_name_max_length(d.pop("imageNameMaxLength", UNSET))

        def _parse_feature_toggles(data: object) -> list[FeatureToggle] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                feature_toggles_type_0 = []
                _feature_toggles_type_0 = data
                for feature_toggles_type_0_item_data in _feature_toggles_type_0:
                    feature_toggles_type_0_item = FeatureToggle.from_dict(feature_toggles_type_0_item_data)

                    feature_toggles_type_0.append(feature_toggles_type_0_item)

                return feature_toggles_type_0
            raise TypeError(f"{type(data).__name__} in place of list[FeatureToggle] | None")

        feature_toggles = _parse_feature_toggles(d.pop("featureToggles", UNSET))

        def _parse_comet_web_asset_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        comet_web_asset_url = _parse_comet_web_asset_url(d.pop("cometWebAssetUrl", UNSET))

        def _parse_comet_web_image_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        comet_web_image_url = _parse_comet_web_image_url(d.pop("cometWebImageUrl", UNSET))

        def _parse_comet_rest_api_asset_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        comet_rest_api_asset_url = _parse_comet_rest_api_asset_url(d.pop("cometRestApiAssetUrl", UNSET))

        def _parse_comet_rest_api_image_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        comet_rest_api_image_url = _parse_comet_rest_api_image_url(d.pop("cometRestApiImageUrl", UNSET))

        def _parse_msg(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        msg = _parse_msg(d.pop("msg", UNSET))

        run_session = cls(
            run_id=run_id,
            project_id=project_id,
            name=name,
            focus_url=focus_url,
            ws_url=ws_url,
            last_offset=last_offset,
            github_enabled=github_enabled,
            s_3_direct_access_enabled=s_3_direct_access_enabled,
            upload_file_size_limit_in_mb=upload_file_size_limit_in_mb,
            asset_upload_file_size_limit_in_mb=asset_upload_file_size_limit_in_mb,
            upload_video_max_size_mb=upload_video_max_size_mb,
            artifact_name_max_length=artifact_name_max_length,
            asset_name_max_length=asset_name_max_length,
            image_name_max_length=image_name_max_length,
            feature_toggles=feature_toggles,
            comet_web_asset_url=comet_web_asset_url,
            comet_web_image_url=comet_web_image_url,
            comet_rest_api_asset_url=comet_rest_api_asset_url,
            comet_rest_api_image_url=comet_rest_api_image_url,
            msg=msg,
        )

        run_session.additional_properties = d
        return run_session

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
