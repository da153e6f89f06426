CREATE TABLE public.artifact_aliases (
    artifact_id character varying(36) NOT NULL,
    alias character varying(255) NOT NULL,
    version_id character varying(36) NOT NULL,
    "position" integer NOT NULL
);

CREATE TABLE public.artifact_consumers (
    version_id character varying(36) NOT NULL,
    experiment_id bigint NOT NULL,
    created_at bigint NOT NULL
);

CREATE TABLE public.artifact_versions (
    number bigint NOT NULL,
    id character varying(36) NOT NULL,
    artifact_id character varying(36) NOT NULL,
    version character varying(255) NOT NULL,
    state character varying(16) NOT NULL,
    experiment_key character varying(64) NOT NULL,
    owner text NOT NULL,
    metadata text,
    tags text NOT NULL,
    created_at bigint NOT NULL
);

CREATE SEQUENCE public.artifact_versions_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.artifact_versions_number_seq OWNED BY public.artifact_versions.number;

CREATE TABLE public.artifacts (
    id character varying(36) NOT NULL,
    workspace_id character varying(36) NOT NULL,
    name text NOT NULL,
    type text NOT NULL,
    description text,
    tags text NOT NULL,
    public boolean DEFAULT false NOT NULL,
    owner text NOT NULL,
    experiment_key character varying(64) NOT NULL,
    project_id character varying(32) NOT NULL,
    created_at bigint NOT NULL
);

CREATE TABLE public.assets (
    id bigint NOT NULL,
    experiment_id bigint,
    asset_id character varying(64) NOT NULL,
    file_name text NOT NULL,
    type text NOT NULL,
    size bigint NOT NULL,
    sha256 character varying(64),
    link text,
    metadata text,
    step bigint,
    epoch bigint,
    context text,
    "grouping" text,
    model_id character varying(36),
    tags text,
    parent_id character varying(64),
    artifact_version_id character varying(36),
    created_at bigint NOT NULL
);

CREATE SEQUENCE public.assets_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.assets_id_seq OWNED BY public.assets.id;

CREATE TABLE public.documents (
    experiment_id bigint NOT NULL,
    kind character varying(16) NOT NULL,
    body text NOT NULL,
    updated_at bigint NOT NULL
);

CREATE TABLE public.experiment_models (
    id character varying(36) NOT NULL,
    experiment_id bigint,
    experiment_key character varying(64) NOT NULL,
    name text NOT NULL,
    created_at bigint NOT NULL
);

CREATE TABLE public.experiments (
    id bigint NOT NULL,
    key character varying(64) NOT NULL,
    project_id character varying(32) NOT NULL,
    name text NOT NULL,
    user_name text NOT NULL,
    type text,
    optimization_id text,
    file_path text,
    archived boolean DEFAULT false NOT NULL,
    start_time bigint NOT NULL,
    end_time bigint,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    alive boolean DEFAULT true NOT NULL,
    last_beat bigint NOT NULL,
    crashed boolean DEFAULT false NOT NULL,
    error text,
    stop_requested boolean DEFAULT false NOT NULL
);

CREATE SEQUENCE public.experiments_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.experiments_id_seq OWNED BY public.experiments.id;

CREATE TABLE public.hidden_points (
    id bigint NOT NULL,
    experiment_id bigint NOT NULL,
    name text NOT NULL,
    hidden_at bigint NOT NULL,
    value double precision,
    text text,
    step bigint,
    epoch bigint,
    "timestamp" bigint NOT NULL,
    context text
);

CREATE SEQUENCE public.hidden_points_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.hidden_points_id_seq OWNED BY public.hidden_points.id;

CREATE TABLE public.idempotency (
    key character varying(255) NOT NULL,
    operation text NOT NULL,
    reply bytea NOT NULL,
    created_at bigint NOT NULL
);

CREATE TABLE public.output_lines (
    id bigint NOT NULL,
    experiment_id bigint NOT NULL,
    "position" bigint NOT NULL,
    stderr boolean,
    text text NOT NULL,
    "timestamp" bigint,
    context text
);

CREATE SEQUENCE public.output_lines_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.output_lines_id_seq OWNED BY public.output_lines.id;

CREATE TABLE public.packed_files (
    sha256 character varying(64) NOT NULL,
    pack character varying(64) NOT NULL,
    "offset" bigint NOT NULL,
    size bigint NOT NULL
);

CREATE TABLE public.points (
    series_id bigint NOT NULL,
    seq bigint NOT NULL,
    value double precision,
    text text,
    step bigint,
    epoch bigint,
    "timestamp" bigint NOT NULL,
    context text
);

CREATE TABLE public.project_columns (
    project_id character varying(32) NOT NULL,
    kind character varying(16) NOT NULL,
    name text NOT NULL,
    type character varying(16) NOT NULL
);

CREATE TABLE public.projects (
    id character varying(32) NOT NULL,
    workspace_id character varying(36) NOT NULL,
    name text NOT NULL,
    description text,
    notes text,
    owner text NOT NULL,
    public boolean DEFAULT false NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL
);

CREATE TABLE public.registry_history (
    id bigint NOT NULL,
    version_id character varying(36) NOT NULL,
    action text NOT NULL,
    previous_value text,
    new_value text,
    comment text,
    created_at bigint NOT NULL
);

CREATE SEQUENCE public.registry_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.registry_history_id_seq OWNED BY public.registry_history.id;

CREATE TABLE public.registry_models (
    id character varying(36) NOT NULL,
    workspace_id character varying(36) NOT NULL,
    name text NOT NULL,
    lookup text NOT NULL,
    description text,
    notes text,
    public boolean DEFAULT false NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL
);

CREATE TABLE public.registry_versions (
    number bigint NOT NULL,
    id character varying(36) NOT NULL,
    registry_model_id character varying(36) NOT NULL,
    experiment_model_id character varying(36) NOT NULL,
    version character varying(255) NOT NULL,
    comment text,
    tags text NOT NULL,
    status text,
    metadata text NOT NULL,
    status_configuration text,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL
);

CREATE SEQUENCE public.registry_versions_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.registry_versions_number_seq OWNED BY public.registry_versions.number;

CREATE TABLE public.schema_version (
    version integer NOT NULL,
    written_by text
);

CREATE TABLE public.series (
    id bigint NOT NULL,
    experiment_id bigint NOT NULL,
    kind character varying(16) NOT NULL,
    name text NOT NULL,
    source text,
    count bigint NOT NULL,
    ordered boolean NOT NULL,
    min_value double precision,
    min_text text,
    min_step bigint,
    min_epoch bigint,
    min_timestamp bigint,
    min_context text,
    max_value double precision,
    max_text text,
    max_step bigint,
    max_epoch bigint,
    max_timestamp bigint,
    max_context text,
    current_value double precision,
    current_text text,
    current_step bigint,
    current_epoch bigint,
    "current_timestamp" bigint,
    current_context text
);

CREATE SEQUENCE public.series_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.series_id_seq OWNED BY public.series.id;

CREATE TABLE public.share_links (
    code character varying(64) NOT NULL,
    project_id character varying(32) NOT NULL,
    created_at bigint NOT NULL
);

CREATE TABLE public.symlinks (
    experiment_id bigint NOT NULL,
    project_id character varying(32) NOT NULL
);

CREATE TABLE public.tags (
    id bigint NOT NULL,
    experiment_id bigint NOT NULL,
    tag text NOT NULL
);

CREATE SEQUENCE public.tags_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.tags_id_seq OWNED BY public.tags.id;

CREATE TABLE public.views (
    id character varying(64) NOT NULL,
    kind character varying(16) NOT NULL,
    project_id character varying(32) NOT NULL,
    experiment_key character varying(64),
    name text NOT NULL,
    body text NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL
);

CREATE TABLE public.workspace_members (
    workspace_id character varying(36) NOT NULL,
    email text NOT NULL,
    admin boolean DEFAULT false NOT NULL
);

CREATE TABLE public.workspaces (
    id character varying(36) NOT NULL,
    name text NOT NULL,
    created_at bigint NOT NULL
);

ALTER TABLE ONLY public.artifact_versions ALTER COLUMN number SET DEFAULT nextval('public.artifact_versions_number_seq'::regclass);

ALTER TABLE ONLY public.assets ALTER COLUMN id SET DEFAULT nextval('public.assets_id_seq'::regclass);

ALTER TABLE ONLY public.experiments ALTER COLUMN id SET DEFAULT nextval('public.experiments_id_seq'::regclass);

ALTER TABLE ONLY public.hidden_points ALTER COLUMN id SET DEFAULT nextval('public.hidden_points_id_seq'::regclass);

ALTER TABLE ONLY public.output_lines ALTER COLUMN id SET DEFAULT nextval('public.output_lines_id_seq'::regclass);

ALTER TABLE ONLY public.registry_history ALTER COLUMN id SET DEFAULT nextval('public.registry_history_id_seq'::regclass);

ALTER TABLE ONLY public.registry_versions ALTER COLUMN number SET DEFAULT nextval('public.registry_versions_number_seq'::regclass);

ALTER TABLE ONLY public.series ALTER COLUMN id SET DEFAULT nextval('public.series_id_seq'::regclass);

ALTER TABLE ONLY public.tags ALTER COLUMN id SET DEFAULT nextval('public.tags_id_seq'::regclass);

INSERT INTO public.artifact_aliases VALUES ('f9defeb1-193b-49bb-a082-3200cb82a70c', 'v1.0.0', 'a98c26ec-74d9-4679-abb4-a4f72bb8f559', 0);
INSERT INTO public.artifact_aliases VALUES ('f9defeb1-193b-49bb-a082-3200cb82a70c', 'v2.0.0', 'e725abb9-79af-494c-afad-84d50fed7b9b', 0);
INSERT INTO public.artifact_aliases VALUES ('f9defeb1-193b-49bb-a082-3200cb82a70c', 'current', 'e725abb9-79af-494c-afad-84d50fed7b9b', 1);
INSERT INTO public.artifact_aliases VALUES ('f9defeb1-193b-49bb-a082-3200cb82a70c', 'Latest', 'e725abb9-79af-494c-afad-84d50fed7b9b', 2);

INSERT INTO public.artifact_consumers VALUES ('e725abb9-79af-494c-afad-84d50fed7b9b', 2, 1795761551254);

INSERT INTO public.artifact_versions VALUES (1, 'a98c26ec-74d9-4679-abb4-a4f72bb8f559', 'f9defeb1-193b-49bb-a082-3200cb82a70c', '1.0.0', 'CLOSED', 'ffffffffffffffffffffffffffffffff', 'local', '{"rows": 3}', '["clean","1.0.0"]', 1795761551205);
INSERT INTO public.artifact_versions VALUES (2, 'e725abb9-79af-494c-afad-84d50fed7b9b', 'f9defeb1-193b-49bb-a082-3200cb82a70c', '2.0.0', 'CLOSED', 'ffffffffffffffffffffffffffffffff', 'local', '{"rows": 3}', '["clean","2.0.0"]', 1795761551222);

INSERT INTO public.artifacts VALUES ('f9defeb1-193b-49bb-a082-3200cb82a70c', '00ea6716-c7e8-4a9d-82b8-f07441e9a095', 'data set', 'dataset', NULL, '["public"]', false, 'local', 'ffffffffffffffffffffffffffffffff', 'ef8e8decea9d4c04a5b4860b90dc2df3', 1795761551205);

INSERT INTO public.assets VALUES (1, 1, 'ca1e09146c8d4cc6b3bc38c540ab5c46', 'git_diff.patch', 'git-patch', 17, 'f3a525b20174637070fd5c2df89f36a29aedb6c81a90168c6176eb5d8663a455', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795761551176);
INSERT INTO public.assets VALUES (2, 1, '8ded08a0f92e44c3955a693ffe1f15d8', 'a/b.txt', 'asset', 21, 'd10c7914d33048e743968040a8bae23c8932486a6569c66bace387f28b4bc6ee', NULL, '{"a": 1}', 3, 2, 'train', NULL, NULL, NULL, NULL, NULL, 1795761551182);
INSERT INTO public.assets VALUES (3, 1, '6320b6247b57427983db2101883daac5', 'same.txt', 'image', 21, 'd10c7914d33048e743968040a8bae23c8932486a6569c66bace387f28b4bc6ee', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795761551185);
INSERT INTO public.assets VALUES (4, 1, '45bb9cda1c5e44bebf6a80be4f80e1ba', 'empty', 'asset', 0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795761551188);
INSERT INTO public.assets VALUES (5, 1, '6d0203fdf33948cf9563325153dcc1c3', 'remote.csv', 'asset', 0, NULL, 's3://bucket/remote.csv', '{"remote": true}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795761551190);
INSERT INTO public.assets VALUES (6, 1, '2261b07187934a5f9b877eeddb9cff60', 'weights.bin', 'model-element', 11, '8a8b09bd4837c5a5078957ae41ebf4ab4231783eb2111f475aed343d8cc6641d', NULL, NULL, NULL, NULL, NULL, 'cnn', '4ac10b7e0d2b4d7db1b0676d63a7c280', NULL, NULL, NULL, 1795761551193);
INSERT INTO public.assets VALUES (7, 1, '14464393f9a247848c85fb11d8191b70', 'config/model.json', 'model-element', 13, 'abb7ea1cf56a6ecc9ac685cefa1d13da012e7f50edf91f1b707a98bf84af54dc', NULL, NULL, NULL, NULL, NULL, 'cnn', '4ac10b7e0d2b4d7db1b0676d63a7c280', NULL, NULL, NULL, 1795761551198);
INSERT INTO public.assets VALUES (8, 1, '515fedd2e3f042f8aa57c86ba88ab68d', 'packed/one.txt', 'asset', 2, '4355a46b19d348dc2f57c046f8ef63d4538ebb936000f3c9ee954a27460dd865', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795761551201);
INSERT INTO public.assets VALUES (9, 1, '8e469c6378bc47fda0c3f1b4c6529c30', 'packed/two.bin', 'asset', 256, '40aff2e9d2d8922e47afd4648e6967497158785fbd1da870e7110266bf944880', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795761551201);
INSERT INTO public.assets VALUES (10, 1, '9c1892824e604f0395116b0db2848f9d', 'train/x.csv', 'asset', 17, '4c101a7e6e7a42f37abb6d131abac5c39c5246a161791d6f5ad5d588ee4ab821', NULL, '{"v": "1.0.0"}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'a98c26ec-74d9-4679-abb4-a4f72bb8f559', 1795761551213);
INSERT INTO public.assets VALUES (11, 1, '147c9990525f4179a28a69fdad0a6b81', 'y.csv', 'asset', 11, 'fb95517fafa3554a98eb97c38daba3bdc7cd12be33add7b6e2ee650808ea70af', NULL, '{"v": "1.0.0"}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'a98c26ec-74d9-4679-abb4-a4f72bb8f559', 1795761551216);
INSERT INTO public.assets VALUES (12, 1, '361e244321c2431cb4d55c06448d4cf5', 'far.csv', 'asset', 0, NULL, 's3://bucket/far.csv', '{"remote": true}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'a98c26ec-74d9-4679-abb4-a4f72bb8f559', 1795761551218);
INSERT INTO public.assets VALUES (13, 1, 'd1651b89b7d445d6b55ab9354fefb1b6', 'train/x.csv', 'asset', 17, '4766100898c3c3f17e038d6cdd04dc4797abc8650b6b7ba265ba49bd3e014b49', NULL, '{"v": "2.0.0"}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'e725abb9-79af-494c-afad-84d50fed7b9b', 1795761551227);
INSERT INTO public.assets VALUES (14, 1, 'f17f16075eab43b8b8f181f1dc4968fc', 'y.csv', 'asset', 11, '6847838061af4c503ce990ce6d38141d265083f0f45d10882b62dd5d0d2465db', NULL, '{"v": "2.0.0"}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'e725abb9-79af-494c-afad-84d50fed7b9b', 1795761551229);
INSERT INTO public.assets VALUES (15, 1, '172fecb1532547b1a745e213f9b114fa', 'far.csv', 'asset', 0, NULL, 's3://bucket/far.csv', '{"remote": true}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'e725abb9-79af-494c-afad-84d50fed7b9b', 1795761551231);

INSERT INTO public.documents VALUES (1, 'code', 'import os
print(''ü'')
', 1795761551166);
INSERT INTO public.documents VALUES (1, 'graph', '{"nodes": []}', 1795761551168);
INSERT INTO public.documents VALUES (1, 'html', '<b>notes</b>', 1795761551169);
INSERT INTO public.documents VALUES (1, 'system', '{"user":"ada","pid":12,"command":["python","train.py"],"installedPackages":["numpy==2.0"]}', 1795761551171);
INSERT INTO public.documents VALUES (1, 'git', '{"user":"ada","root":"/home/ada","branch":"main","parent":"abc","origin":"git@example.org:a.git"}', 1795761551173);

INSERT INTO public.experiment_models VALUES ('4ac10b7e0d2b4d7db1b0676d63a7c280', 1, 'ffffffffffffffffffffffffffffffff', 'cnn', 1795761551193);

INSERT INTO public.experiments VALUES (3, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'ef8e8decea9d4c04a5b4860b90dc2df3', 'silent', 'local', NULL, NULL, NULL, false, 1795761551133, NULL, 1795761551133, 1795761551133, true, 1795761551133, false, NULL, false);
INSERT INTO public.experiments VALUES (1, 'ffffffffffffffffffffffffffffffff', 'ef8e8decea9d4c04a5b4860b90dc2df3', 'Ünïcode / run', 'local', NULL, NULL, '/home/ada/train.R', false, 1700000000000, 1700000100000, 1795761551108, 1795761551273, false, 1795761551273, true, 'MemoryError: no more', false);
INSERT INTO public.experiments VALUES (2, '55555555555555555555555555555555', 'ef8e8decea9d4c04a5b4860b90dc2df3', 'second', 'local', NULL, NULL, NULL, true, 1700000000000, 1700000100000, 1795761551127, 1795761551277, false, 1795761551276, false, NULL, false);

INSERT INTO public.hidden_points VALUES (1, 1, 'late', 1795761551150, 0.5, NULL, 9, NULL, 1700000000000, NULL);

INSERT INTO public.idempotency VALUES ('fixture-12', 'log_metric_batch', '\x7b226d7367223a225361766564222c22636f6465223a3230302c2273646b4572726f72436f6465223a302c2264617461223a6e756c6c7d', 1795761551139);
INSERT INTO public.idempotency VALUES ('fixture-10', 'log_metric_batch', '\x7b226d7367223a225361766564222c22636f6465223a3230302c2273646b4572726f72436f6465223a302c2264617461223a6e756c6c7d', 1795761551146);

INSERT INTO public.output_lines VALUES (1, 1, 0, false, 'line 0
', NULL, NULL);
INSERT INTO public.output_lines VALUES (2, 1, 1, false, 'line 1
', NULL, NULL);
INSERT INTO public.output_lines VALUES (3, 1, 2, false, 'line 2
', NULL, NULL);
INSERT INTO public.output_lines VALUES (4, 1, 3, true, 'line 3
', NULL, NULL);
INSERT INTO public.output_lines VALUES (5, 1, 4, false, 'line 4
', NULL, NULL);

INSERT INTO public.packed_files VALUES ('4355a46b19d348dc2f57c046f8ef63d4538ebb936000f3c9ee954a27460dd865', '7d46c77a85a8113cc61875a00d597378', 44, 2);
INSERT INTO public.packed_files VALUES ('40aff2e9d2d8922e47afd4648e6967497158785fbd1da870e7110266bf944880', '7d46c77a85a8113cc61875a00d597378', 90, 256);

INSERT INTO public.points VALUES (4, 0, NULL, 'NaN', -3, NULL, 1700000000000, 'train');
INSERT INTO public.points VALUES (4, 1, 'Infinity', 'Infinity', -2, 1, 1700000000007, 'train');
INSERT INTO public.points VALUES (4, 2, '-Infinity', '-Infinity', -1, 2, 1700000000014, 'train');
INSERT INTO public.points VALUES (4, 3, 5e-324, NULL, 0, NULL, 1700000000021, 'train');
INSERT INTO public.points VALUES (4, 4, 0.30000000000000004, NULL, NULL, 4, 1700000000028, 'train');
INSERT INTO public.points VALUES (4, 5, 9.007199254740992e+15, '9007199254740992', 2, 5, 1700000000035, 'train');
INSERT INTO public.points VALUES (4, 6, -0, '-0.0', 3, NULL, 1700000000042, 'train');
INSERT INTO public.points VALUES (4, 7, 0.000863, '8.63E-4', -3, 7, 1700000000049, 'train');
INSERT INTO public.points VALUES (4, 8, NULL, 'a string', -2, 8, 1700000000056, 'train');
INSERT INTO public.points VALUES (4, 9, 1, NULL, NULL, NULL, 1700000000063, 'train');
INSERT INTO public.points VALUES (4, 10, 2, NULL, 0, 10, 1700000000070, 'train');
INSERT INTO public.points VALUES (4, 11, 3, NULL, 1, 11, 1700000000077, 'train');
INSERT INTO public.points VALUES (5, 0, 0, NULL, -3, NULL, 1700000000000, NULL);
INSERT INTO public.points VALUES (5, 1, 1, NULL, -2, 1, 1700000000007, NULL);
INSERT INTO public.points VALUES (5, 2, 2, NULL, -1, 2, 1700000000014, NULL);
INSERT INTO public.points VALUES (5, 3, 3, NULL, 0, NULL, 1700000000021, NULL);
INSERT INTO public.points VALUES (5, 4, 4, NULL, NULL, 4, 1700000000028, NULL);
INSERT INTO public.points VALUES (5, 5, 5, NULL, 2, 5, 1700000000035, NULL);
INSERT INTO public.points VALUES (5, 6, 6, NULL, 3, NULL, 1700000000042, NULL);
INSERT INTO public.points VALUES (5, 7, 7, NULL, -3, 7, 1700000000049, NULL);
INSERT INTO public.points VALUES (5, 8, 8, NULL, -2, 8, 1700000000056, NULL);
INSERT INTO public.points VALUES (5, 9, 9, NULL, NULL, NULL, 1700000000063, NULL);

INSERT INTO public.project_columns VALUES ('ef8e8decea9d4c04a5b4860b90dc2df3', 'other', 'Name', 'string');
INSERT INTO public.project_columns VALUES ('ef8e8decea9d4c04a5b4860b90dc2df3', 'metric', 'train_loss', 'double');
INSERT INTO public.project_columns VALUES ('ef8e8decea9d4c04a5b4860b90dc2df3', 'metric', 'we"ird,
name', 'double');
INSERT INTO public.project_columns VALUES ('ef8e8decea9d4c04a5b4860b90dc2df3', 'parameter', 'lr', 'double');
INSERT INTO public.project_columns VALUES ('ef8e8decea9d4c04a5b4860b90dc2df3', 'parameter', 'optimizer', 'string');
INSERT INTO public.project_columns VALUES ('ef8e8decea9d4c04a5b4860b90dc2df3', 'other', 'note', 'string');
INSERT INTO public.project_columns VALUES ('ef8e8decea9d4c04a5b4860b90dc2df3', 'tag', 'b', 'string');
INSERT INTO public.project_columns VALUES ('ef8e8decea9d4c04a5b4860b90dc2df3', 'tag', 'a', 'string');
INSERT INTO public.project_columns VALUES ('ef8e8decea9d4c04a5b4860b90dc2df3', 'tag', 'ü', 'string');

INSERT INTO public.projects VALUES ('4a4dbcc0ec5b4d4590d19b1a32984eb3', '00ea6716-c7e8-4a9d-82b8-f07441e9a095', 'best', NULL, NULL, 'local', false, 1795761551259, 1795761551259);
INSERT INTO public.projects VALUES ('ef8e8decea9d4c04a5b4860b90dc2df3', '00ea6716-c7e8-4a9d-82b8-f07441e9a095', 'digits', NULL, '# Project', 'local', false, 1795761551108, 1795761551266);

INSERT INTO public.registry_history VALUES (1, '2958a011424c4a1884b9fcfbd3931cd1', 'CREATED', NULL, '1.0.0', NULL, 1795761551236);
INSERT INTO public.registry_history VALUES (2, '487cdaceac7f40dcb68cb3f5f68ecaed', 'CREATED', NULL, '1.0.1', NULL, 1795761551242);
INSERT INTO public.registry_history VALUES (3, '2958a011424c4a1884b9fcfbd3931cd1', 'TAGS', '[]', '["best"]', NULL, 1795761551245);
INSERT INTO public.registry_history VALUES (4, '2958a011424c4a1884b9fcfbd3931cd1', 'METADATA', '[]', '[{"key":"dataset","value":"digits-2"}]', NULL, 1795761551248);
INSERT INTO public.registry_history VALUES (5, '2958a011424c4a1884b9fcfbd3931cd1', 'STATUS_CONFIGURATION', NULL, '{"modelItemId":"2958a011424c4a1884b9fcfbd3931cd1","status":"Production","isReviewRequired":false,"statusConfiguration":[],"comment":null}', NULL, 1795761551250);

INSERT INTO public.registry_models VALUES ('a1cd576a90cb4d9fb954a63a9adad130', '00ea6716-c7e8-4a9d-82b8-f07441e9a095', 'Digits', 'digits', 'Tells digits apart', '# Notes', false, 1795761551236, 1795761551252);

INSERT INTO public.registry_versions VALUES (2, '487cdaceac7f40dcb68cb3f5f68ecaed', 'a1cd576a90cb4d9fb954a63a9adad130', '4ac10b7e0d2b4d7db1b0676d63a7c280', '1.0.1', NULL, '[]', 'Staging', '[]', NULL, 1795761551242, 1795761551242);
INSERT INTO public.registry_versions VALUES (1, '2958a011424c4a1884b9fcfbd3931cd1', 'a1cd576a90cb4d9fb954a63a9adad130', '4ac10b7e0d2b4d7db1b0676d63a7c280', '1.0.0', 'first', '["best"]', 'Production', '[{"key":"dataset","value":"digits-2"}]', '{"modelItemId":"2958a011424c4a1884b9fcfbd3931cd1","status":"Production","isReviewRequired":false,"statusConfiguration":[],"comment":null}', 1795761551236, 1795761551250);

INSERT INTO public.schema_version VALUES (4, '0.1.0');

INSERT INTO public.series VALUES (1, 1, 'other', 'Name', NULL, 2, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Ünïcode / run', NULL, NULL, 1795761551124, NULL);
INSERT INTO public.series VALUES (2, 2, 'other', 'Name', NULL, 2, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'second', NULL, NULL, 1795761551131, NULL);
INSERT INTO public.series VALUES (3, 3, 'other', 'Name', NULL, 2, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'silent', NULL, NULL, 1795761551137, NULL);
INSERT INTO public.series VALUES (4, 1, 'metric', 'train_loss', NULL, 12, false, '-Infinity', '-Infinity', -1, 2, 1700000000014, 'train', 'Infinity', 'Infinity', -2, 1, 1700000000007, 'train', 3, NULL, 1, 11, 1700000000077, 'train');
INSERT INTO public.series VALUES (5, 1, 'metric', 'we"ird,
name', NULL, 10, false, 0, NULL, -3, NULL, 1700000000000, NULL, 9, NULL, NULL, NULL, 1700000000063, NULL, 9, NULL, NULL, NULL, 1700000000063, NULL);
INSERT INTO public.series VALUES (7, 1, 'parameter', 'lr', NULL, 3, false, 1, NULL, 1, NULL, 1700000000001, NULL, 3, NULL, 3, NULL, 1700000000003, NULL, 2, NULL, 2, NULL, 1700000000002, NULL);
INSERT INTO public.series VALUES (8, 1, 'parameter', 'optimizer', NULL, 1, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'adam', NULL, NULL, 1795761551161, NULL);
INSERT INTO public.series VALUES (9, 1, 'other', 'note', NULL, 1, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'two
lines', NULL, NULL, 1795761551163, NULL);

INSERT INTO public.share_links VALUES ('R48zvrZ5onnjFJYvpeHW-39q', 'ef8e8decea9d4c04a5b4860b90dc2df3', 1795761551264);

INSERT INTO public.symlinks VALUES (1, '4a4dbcc0ec5b4d4590d19b1a32984eb3');

INSERT INTO public.tags VALUES (1, 1, 'b');
INSERT INTO public.tags VALUES (2, 1, 'a');
INSERT INTO public.tags VALUES (3, 1, 'ü');

INSERT INTO public.views VALUES ('d4c682c9217840db84bb331ad1c884d1', 'view', 'ef8e8decea9d4c04a5b4860b90dc2df3', NULL, 'mine', '{"v2":{"rows":3}}', 1795761551267, 1795761551267);
INSERT INTO public.views VALUES ('0592b4f8f7954942897a89c60decd28e', 'chart', 'ef8e8decea9d4c04a5b4860b90dc2df3', 'ffffffffffffffffffffffffffffffff', 'chart', '{"v2":{"rows":3}}', 1795761551270, 1795761551270);

INSERT INTO public.workspace_members VALUES ('00ea6716-c7e8-4a9d-82b8-f07441e9a095', 'ada@example.org', true);

INSERT INTO public.workspaces VALUES ('00ea6716-c7e8-4a9d-82b8-f07441e9a095', 'team', 1795761551108);

SELECT pg_catalog.setval('public.artifact_versions_number_seq', 2, true);

SELECT pg_catalog.setval('public.assets_id_seq', 15, true);

SELECT pg_catalog.setval('public.experiments_id_seq', 3, true);

SELECT pg_catalog.setval('public.hidden_points_id_seq', 1, true);

SELECT pg_catalog.setval('public.output_lines_id_seq', 5, true);

SELECT pg_catalog.setval('public.registry_history_id_seq', 5, true);

SELECT pg_catalog.setval('public.registry_versions_number_seq', 2, true);

SELECT pg_catalog.setval('public.series_id_seq', 9, true);

SELECT pg_catalog.setval('public.tags_id_seq', 3, true);

ALTER TABLE ONLY public.artifact_aliases
    ADD CONSTRAINT artifact_aliases_pkey PRIMARY KEY (artifact_id, alias);

ALTER TABLE ONLY public.artifact_consumers
    ADD CONSTRAINT artifact_consumers_pkey PRIMARY KEY (version_id, experiment_id);

ALTER TABLE ONLY public.artifact_versions
    ADD CONSTRAINT artifact_versions_artifact_id_version_key UNIQUE (artifact_id, version);

ALTER TABLE ONLY public.artifact_versions
    ADD CONSTRAINT artifact_versions_id_key UNIQUE (id);

ALTER TABLE ONLY public.artifact_versions
    ADD CONSTRAINT artifact_versions_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.artifacts
    ADD CONSTRAINT artifacts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.artifacts
    ADD CONSTRAINT artifacts_workspace_id_name_key UNIQUE (workspace_id, name);

ALTER TABLE ONLY public.assets
    ADD CONSTRAINT assets_experiment_id_asset_id_key UNIQUE (experiment_id, asset_id);

ALTER TABLE ONLY public.assets
    ADD CONSTRAINT assets_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents
    ADD CONSTRAINT documents_pkey PRIMARY KEY (experiment_id, kind);

ALTER TABLE ONLY public.experiment_models
    ADD CONSTRAINT experiment_models_experiment_id_name_key UNIQUE (experiment_id, name);

ALTER TABLE ONLY public.experiment_models
    ADD CONSTRAINT experiment_models_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.experiments
    ADD CONSTRAINT experiments_key_key UNIQUE (key);

ALTER TABLE ONLY public.experiments
    ADD CONSTRAINT experiments_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.hidden_points
    ADD CONSTRAINT hidden_points_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.idempotency
    ADD CONSTRAINT idempotency_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.output_lines
    ADD CONSTRAINT output_lines_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.packed_files
    ADD CONSTRAINT packed_files_pkey PRIMARY KEY (sha256);

ALTER TABLE ONLY public.points
    ADD CONSTRAINT points_pkey PRIMARY KEY (series_id, seq);

ALTER TABLE ONLY public.project_columns
    ADD CONSTRAINT project_columns_pkey PRIMARY KEY (project_id, kind, name);

ALTER TABLE ONLY public.projects
    ADD CONSTRAINT projects_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.projects
    ADD CONSTRAINT projects_workspace_id_name_key UNIQUE (workspace_id, name);

ALTER TABLE ONLY public.registry_history
    ADD CONSTRAINT registry_history_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.registry_models
    ADD CONSTRAINT registry_models_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.registry_models
    ADD CONSTRAINT registry_models_workspace_id_lookup_key UNIQUE (workspace_id, lookup);

ALTER TABLE ONLY public.registry_versions
    ADD CONSTRAINT registry_versions_id_key UNIQUE (id);

ALTER TABLE ONLY public.registry_versions
    ADD CONSTRAINT registry_versions_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.registry_versions
    ADD CONSTRAINT registry_versions_registry_model_id_version_key UNIQUE (registry_model_id, version);

ALTER TABLE ONLY public.series
    ADD CONSTRAINT series_experiment_id_kind_name_key UNIQUE (experiment_id, kind, name);

ALTER TABLE ONLY public.series
    ADD CONSTRAINT series_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.share_links
    ADD CONSTRAINT share_links_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.symlinks
    ADD CONSTRAINT symlinks_pkey PRIMARY KEY (experiment_id, project_id);

ALTER TABLE ONLY public.tags
    ADD CONSTRAINT tags_experiment_id_tag_key UNIQUE (experiment_id, tag);

ALTER TABLE ONLY public.tags
    ADD CONSTRAINT tags_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.views
    ADD CONSTRAINT views_pkey PRIMARY KEY (id, kind);

ALTER TABLE ONLY public.workspace_members
    ADD CONSTRAINT workspace_members_pkey PRIMARY KEY (workspace_id, email);

ALTER TABLE ONLY public.workspaces
    ADD CONSTRAINT workspaces_name_key UNIQUE (name);

ALTER TABLE ONLY public.workspaces
    ADD CONSTRAINT workspaces_pkey PRIMARY KEY (id);

CREATE INDEX aliases_of_version ON public.artifact_aliases USING btree (version_id);

CREATE INDEX artifact_versions_by_experiment ON public.artifact_versions USING btree (experiment_key);

CREATE INDEX assets_by_content ON public.assets USING btree (sha256);

CREATE INDEX assets_by_id ON public.assets USING btree (asset_id);

CREATE INDEX assets_of_model ON public.assets USING btree (model_id);

CREATE INDEX assets_of_version ON public.assets USING btree (artifact_version_id);

CREATE INDEX consumed_by_experiment ON public.artifact_consumers USING btree (experiment_id);

CREATE INDEX experiments_of_project ON public.experiments USING btree (project_id, archived);

CREATE INDEX hidden_points_of_experiment ON public.hidden_points USING btree (experiment_id, id);

CREATE INDEX history_of_version ON public.registry_history USING btree (version_id);

CREATE INDEX output_in_order ON public.output_lines USING btree (experiment_id, "position", id);

CREATE INDEX packed_files_of_pack ON public.packed_files USING btree (pack);

CREATE INDEX registered_from ON public.registry_versions USING btree (experiment_model_id);

CREATE INDEX symlinks_of_project ON public.symlinks USING btree (project_id);

CREATE INDEX views_of_project ON public.views USING btree (project_id);

ALTER TABLE ONLY public.artifact_aliases
    ADD CONSTRAINT artifact_aliases_artifact_id_fkey FOREIGN KEY (artifact_id) REFERENCES public.artifacts(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.artifact_aliases
    ADD CONSTRAINT artifact_aliases_version_id_fkey FOREIGN KEY (version_id) REFERENCES public.artifact_versions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.artifact_consumers
    ADD CONSTRAINT artifact_consumers_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES public.experiments(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.artifact_consumers
    ADD CONSTRAINT artifact_consumers_version_id_fkey FOREIGN KEY (version_id) REFERENCES public.artifact_versions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.artifact_versions
    ADD CONSTRAINT artifact_versions_artifact_id_fkey FOREIGN KEY (artifact_id) REFERENCES public.artifacts(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.artifacts
    ADD CONSTRAINT artifacts_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES public.workspaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.assets
    ADD CONSTRAINT assets_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES public.experiments(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.assets
    ADD CONSTRAINT assets_model_id_fkey FOREIGN KEY (model_id) REFERENCES public.experiment_models(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.documents
    ADD CONSTRAINT documents_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES public.experiments(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.experiment_models
    ADD CONSTRAINT experiment_models_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES public.experiments(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.experiments
    ADD CONSTRAINT experiments_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.hidden_points
    ADD CONSTRAINT hidden_points_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES public.experiments(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.output_lines
    ADD CONSTRAINT output_lines_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES public.experiments(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.project_columns
    ADD CONSTRAINT project_columns_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.projects
    ADD CONSTRAINT projects_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES public.workspaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.registry_history
    ADD CONSTRAINT registry_history_version_id_fkey FOREIGN KEY (version_id) REFERENCES public.registry_versions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.registry_models
    ADD CONSTRAINT registry_models_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES public.workspaces(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.registry_versions
    ADD CONSTRAINT registry_versions_experiment_model_id_fkey FOREIGN KEY (experiment_model_id) REFERENCES public.experiment_models(id);

ALTER TABLE ONLY public.registry_versions
    ADD CONSTRAINT registry_versions_registry_model_id_fkey FOREIGN KEY (registry_model_id) REFERENCES public.registry_models(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.series
    ADD CONSTRAINT series_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES public.experiments(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.share_links
    ADD CONSTRAINT share_links_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.symlinks
    ADD CONSTRAINT symlinks_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES public.experiments(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.symlinks
    ADD CONSTRAINT symlinks_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.tags
    ADD CONSTRAINT tags_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES public.experiments(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.views
    ADD CONSTRAINT views_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.workspace_members
    ADD CONSTRAINT workspace_members_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES public.workspaces(id) ON DELETE CASCADE;
