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
    epoch double precision,
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
    session_start bigint,
    end_time bigint,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    alive boolean DEFAULT true NOT NULL,
    last_beat bigint NOT NULL,
    crashed boolean DEFAULT false NOT NULL,
    error text,
    exit_code integer,
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
    epoch double precision,
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
    epoch double precision,
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
    min_epoch double precision,
    min_timestamp bigint,
    min_context text,
    max_value double precision,
    max_text text,
    max_step bigint,
    max_epoch double precision,
    max_timestamp bigint,
    max_context text,
    current_value double precision,
    current_text text,
    current_step bigint,
    current_epoch double precision,
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

CREATE TABLE public.sessions (
    experiment_id bigint NOT NULL,
    id character varying(64) NOT NULL,
    began bigint NOT NULL,
    first_heard bigint NOT NULL,
    last_heard bigint NOT NULL,
    ended bigint,
    crashed boolean NOT NULL,
    error text,
    exit_code integer
);

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

INSERT INTO public.artifact_aliases VALUES ('9215ed5c-4c1f-4a4a-b51f-733066eba35a', 'v1.0.0', '373d68b2-30c1-4355-8a00-f3d4c31364b9', 0);
INSERT INTO public.artifact_aliases VALUES ('9215ed5c-4c1f-4a4a-b51f-733066eba35a', 'v2.0.0', 'bd8313f7-937b-4fad-8c52-f2897f84cf14', 0);
INSERT INTO public.artifact_aliases VALUES ('9215ed5c-4c1f-4a4a-b51f-733066eba35a', 'current', 'bd8313f7-937b-4fad-8c52-f2897f84cf14', 1);
INSERT INTO public.artifact_aliases VALUES ('9215ed5c-4c1f-4a4a-b51f-733066eba35a', 'Latest', 'bd8313f7-937b-4fad-8c52-f2897f84cf14', 2);

INSERT INTO public.artifact_consumers VALUES ('bd8313f7-937b-4fad-8c52-f2897f84cf14', 2, 1795787061427);

INSERT INTO public.artifact_versions VALUES (1, '373d68b2-30c1-4355-8a00-f3d4c31364b9', '9215ed5c-4c1f-4a4a-b51f-733066eba35a', '1.0.0', 'CLOSED', 'ffffffffffffffffffffffffffffffff', 'local', '{"rows": 3}', '["clean","1.0.0"]', 1795787060414);
INSERT INTO public.artifact_versions VALUES (2, 'bd8313f7-937b-4fad-8c52-f2897f84cf14', '9215ed5c-4c1f-4a4a-b51f-733066eba35a', '2.0.0', 'CLOSED', 'ffffffffffffffffffffffffffffffff', 'local', '{"rows": 3}', '["clean","2.0.0"]', 1795787060999);

INSERT INTO public.artifacts VALUES ('9215ed5c-4c1f-4a4a-b51f-733066eba35a', '52416b8f-04a1-495d-adba-32e2231d335d', 'data set', 'dataset', NULL, '["public"]', false, 'local', 'ffffffffffffffffffffffffffffffff', '61e465b240224628b336d1dc4f973e69', 1795787060414);

INSERT INTO public.assets VALUES (1, 1, 'aca0bd114947420da04175795cd79429', 'git_diff.patch', 'git-patch', 17, 'f3a525b20174637070fd5c2df89f36a29aedb6c81a90168c6176eb5d8663a455', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795787059902);
INSERT INTO public.assets VALUES (2, 1, '8d4c8ab0c83b41e59bb772642f661fb8', 'a/b.txt', 'asset', 21, 'd10c7914d33048e743968040a8bae23c8932486a6569c66bace387f28b4bc6ee', NULL, '{"a": 1}', 3, 2, 'train', NULL, NULL, NULL, NULL, NULL, 1795787060129);
INSERT INTO public.assets VALUES (3, 1, '079a906fb8004343b4eb6f6db6b86b68', 'same.txt', 'image', 21, 'd10c7914d33048e743968040a8bae23c8932486a6569c66bace387f28b4bc6ee', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795787060166);
INSERT INTO public.assets VALUES (4, 1, 'ab21ea7ded024d77bd9fc448d8f09587', 'empty', 'asset', 0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795787060210);
INSERT INTO public.assets VALUES (5, 1, '071767ccb59b41b4baffee4aa1d06e8d', 'remote.csv', 'asset', 0, NULL, 's3://bucket/remote.csv', '{"remote": true}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795787060255);
INSERT INTO public.assets VALUES (6, 1, '7ee104e7a85c4e1b8c678633f4f2052f', 'weights.bin', 'model-element', 11, '8a8b09bd4837c5a5078957ae41ebf4ab4231783eb2111f475aed343d8cc6641d', NULL, NULL, NULL, NULL, NULL, 'cnn', '4cd705bfde9540b68ab60b1c5d389ead', NULL, NULL, NULL, 1795787060298);
INSERT INTO public.assets VALUES (7, 1, 'f2ed084a5c0d400ab15393ccb1b88db0', 'config/model.json', 'model-element', 13, 'abb7ea1cf56a6ecc9ac685cefa1d13da012e7f50edf91f1b707a98bf84af54dc', NULL, NULL, NULL, NULL, NULL, 'cnn', '4cd705bfde9540b68ab60b1c5d389ead', NULL, NULL, NULL, 1795787060346);
INSERT INTO public.assets VALUES (8, 1, '70b6ce661b9d436ba1d8c3521800acc1', 'packed/one.txt', 'asset', 2, '4355a46b19d348dc2f57c046f8ef63d4538ebb936000f3c9ee954a27460dd865', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795787060378);
INSERT INTO public.assets VALUES (9, 1, '7749c430a67c41b4829d0ddbb2ee5ac2', 'packed/two.bin', 'asset', 256, '40aff2e9d2d8922e47afd4648e6967497158785fbd1da870e7110266bf944880', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795787060378);
INSERT INTO public.assets VALUES (10, 1, '598de63db07f431e87bc0b037d5949c6', 'train/x.csv', 'asset', 17, '4c101a7e6e7a42f37abb6d131abac5c39c5246a161791d6f5ad5d588ee4ab821', NULL, '{"v": "1.0.0"}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '373d68b2-30c1-4355-8a00-f3d4c31364b9', 1795787060490);
INSERT INTO public.assets VALUES (11, 1, '59f91dffc25b47c69a57b9a5f46db3c7', 'y.csv', 'asset', 11, 'fb95517fafa3554a98eb97c38daba3bdc7cd12be33add7b6e2ee650808ea70af', NULL, '{"v": "1.0.0"}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '373d68b2-30c1-4355-8a00-f3d4c31364b9', 1795787060547);
INSERT INTO public.assets VALUES (12, 1, 'c5f403db9b744e819b20b89753a6ae29', 'far.csv', 'asset', 0, NULL, 's3://bucket/far.csv', '{"remote": true}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '373d68b2-30c1-4355-8a00-f3d4c31364b9', 1795787060928);
INSERT INTO public.assets VALUES (13, 1, '35b2a26e2be94e139051dbbbd8477bd9', 'train/x.csv', 'asset', 17, '4766100898c3c3f17e038d6cdd04dc4797abc8650b6b7ba265ba49bd3e014b49', NULL, '{"v": "2.0.0"}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'bd8313f7-937b-4fad-8c52-f2897f84cf14', 1795787061064);
INSERT INTO public.assets VALUES (14, 1, '50af704b54344c4eabb0e73907e8295f', 'y.csv', 'asset', 11, '6847838061af4c503ce990ce6d38141d265083f0f45d10882b62dd5d0d2465db', NULL, '{"v": "2.0.0"}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'bd8313f7-937b-4fad-8c52-f2897f84cf14', 1795787061102);
INSERT INTO public.assets VALUES (15, 1, '545c18138d454af0ad38d2e9c697113b', 'far.csv', 'asset', 0, NULL, 's3://bucket/far.csv', '{"remote": true}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'bd8313f7-937b-4fad-8c52-f2897f84cf14', 1795787061140);

INSERT INTO public.documents VALUES (1, 'code', 'import os
print(''ü'')
', 1795787059810);
INSERT INTO public.documents VALUES (1, 'graph', '{"nodes": []}', 1795787059822);
INSERT INTO public.documents VALUES (1, 'html', '<b>notes</b>', 1795787059825);
INSERT INTO public.documents VALUES (1, 'system', '{"user":"ada","pid":12,"command":["python","train.py"],"installedPackages":["numpy==2.0"]}', 1795787059864);
INSERT INTO public.documents VALUES (1, 'git', '{"user":"ada","root":"/home/ada","branch":"main","parent":"abc","origin":"git@example.org:a.git"}', 1795787059878);

INSERT INTO public.experiment_models VALUES ('4cd705bfde9540b68ab60b1c5d389ead', 1, 'ffffffffffffffffffffffffffffffff', 'cnn', 1795787060298);

INSERT INTO public.experiments VALUES (3, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '61e465b240224628b336d1dc4f973e69', 'silent', 'local', NULL, NULL, NULL, false, 1795787059503, NULL, NULL, 1795787059503, 1795787059503, true, 1795787059503, false, NULL, NULL, false);
INSERT INTO public.experiments VALUES (1, 'ffffffffffffffffffffffffffffffff', '61e465b240224628b336d1dc4f973e69', 'Ünïcode / run', 'local', NULL, NULL, '/home/ada/train.R', false, 1700000000000, NULL, 1700000100000, 1795787059315, 1795787061663, false, 1795787061663, true, 'MemoryError: no more', NULL, false);
INSERT INTO public.experiments VALUES (2, '55555555555555555555555555555555', '61e465b240224628b336d1dc4f973e69', 'second', 'local', NULL, NULL, NULL, true, 1700000000000, NULL, 1700000100000, 1795787059444, 1795787061725, false, 1795787061697, false, NULL, NULL, false);

INSERT INTO public.hidden_points VALUES (1, 1, 'late', 1795787059614, 0.5, NULL, 9, NULL, 1700000000000, NULL);

INSERT INTO public.idempotency VALUES ('fixture-12', 'log_metric_batch', '\x7b226d7367223a225361766564222c22636f6465223a3230302c2273646b4572726f72436f6465223a302c2264617461223a6e756c6c7d', 1795787059555);
INSERT INTO public.idempotency VALUES ('fixture-10', 'log_metric_batch', '\x7b226d7367223a225361766564222c22636f6465223a3230302c2273646b4572726f72436f6465223a302c2264617461223a6e756c6c7d', 1795787059585);

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

INSERT INTO public.packed_files VALUES ('4355a46b19d348dc2f57c046f8ef63d4538ebb936000f3c9ee954a27460dd865', '7d4eb17349165ed2d0ae2ad65b70887f', 44, 2);
INSERT INTO public.packed_files VALUES ('40aff2e9d2d8922e47afd4648e6967497158785fbd1da870e7110266bf944880', '7d4eb17349165ed2d0ae2ad65b70887f', 90, 256);

INSERT INTO public.points VALUES (4, 0, NULL, 'NaN', -3, NULL, 1700000000000, 'train');
INSERT INTO public.points VALUES (4, 1, 'Infinity', 'Infinity', -2, 0.25, 1700000000007, 'train');
INSERT INTO public.points VALUES (4, 2, '-Infinity', '-Infinity', -1, 0.5, 1700000000014, 'train');
INSERT INTO public.points VALUES (4, 3, 5e-324, NULL, 0, NULL, 1700000000021, 'train');
INSERT INTO public.points VALUES (4, 4, 0.30000000000000004, NULL, NULL, 1, 1700000000028, 'train');
INSERT INTO public.points VALUES (4, 5, 9.007199254740992e+15, '9007199254740992', 2, 1.25, 1700000000035, 'train');
INSERT INTO public.points VALUES (4, 6, -0, '-0.0', 3, NULL, 1700000000042, 'train');
INSERT INTO public.points VALUES (4, 7, 0.000863, '8.63E-4', -3, 1.75, 1700000000049, 'train');
INSERT INTO public.points VALUES (4, 8, NULL, 'a string', -2, 2, 1700000000056, 'train');
INSERT INTO public.points VALUES (4, 9, 1, NULL, NULL, NULL, 1700000000063, 'train');
INSERT INTO public.points VALUES (4, 10, 2, NULL, 0, 2.5, 1700000000070, 'train');
INSERT INTO public.points VALUES (4, 11, 3, NULL, 1, 2.75, 1700000000077, 'train');
INSERT INTO public.points VALUES (5, 0, 0, NULL, -3, NULL, 1700000000000, NULL);
INSERT INTO public.points VALUES (5, 1, 1, NULL, -2, 0.25, 1700000000007, NULL);
INSERT INTO public.points VALUES (5, 2, 2, NULL, -1, 0.5, 1700000000014, NULL);
INSERT INTO public.points VALUES (5, 3, 3, NULL, 0, NULL, 1700000000021, NULL);
INSERT INTO public.points VALUES (5, 4, 4, NULL, NULL, 1, 1700000000028, NULL);
INSERT INTO public.points VALUES (5, 5, 5, NULL, 2, 1.25, 1700000000035, NULL);
INSERT INTO public.points VALUES (5, 6, 6, NULL, 3, NULL, 1700000000042, NULL);
INSERT INTO public.points VALUES (5, 7, 7, NULL, -3, 1.75, 1700000000049, NULL);
INSERT INTO public.points VALUES (5, 8, 8, NULL, -2, 2, 1700000000056, NULL);
INSERT INTO public.points VALUES (5, 9, 9, NULL, NULL, NULL, 1700000000063, NULL);

INSERT INTO public.project_columns VALUES ('61e465b240224628b336d1dc4f973e69', 'other', 'Name', 'string');
INSERT INTO public.project_columns VALUES ('61e465b240224628b336d1dc4f973e69', 'metric', 'train_loss', 'double');
INSERT INTO public.project_columns VALUES ('61e465b240224628b336d1dc4f973e69', 'metric', 'we"ird,
name', 'double');
INSERT INTO public.project_columns VALUES ('61e465b240224628b336d1dc4f973e69', 'parameter', 'lr', 'double');
INSERT INTO public.project_columns VALUES ('61e465b240224628b336d1dc4f973e69', 'parameter', 'optimizer', 'string');
INSERT INTO public.project_columns VALUES ('61e465b240224628b336d1dc4f973e69', 'other', 'note', 'string');
INSERT INTO public.project_columns VALUES ('61e465b240224628b336d1dc4f973e69', 'tag', 'b', 'string');
INSERT INTO public.project_columns VALUES ('61e465b240224628b336d1dc4f973e69', 'tag', 'a', 'string');
INSERT INTO public.project_columns VALUES ('61e465b240224628b336d1dc4f973e69', 'tag', 'ü', 'string');

INSERT INTO public.projects VALUES ('ae3628be58a54ad7825f17d39f270b13', '52416b8f-04a1-495d-adba-32e2231d335d', 'best', NULL, NULL, 'local', false, 1795787061493, 1795787061493);
INSERT INTO public.projects VALUES ('61e465b240224628b336d1dc4f973e69', '52416b8f-04a1-495d-adba-32e2231d335d', 'digits', NULL, '# Project', 'local', false, 1795787059315, 1795787061694);

INSERT INTO public.registry_history VALUES (1, '4d1aa818a5394a2b90530336b656f097', 'CREATED', NULL, '1.0.0', NULL, 1795787061214);
INSERT INTO public.registry_history VALUES (2, '7f5838475247497d9e7f882093fde9d5', 'CREATED', NULL, '1.0.1', NULL, 1795787061255);
INSERT INTO public.registry_history VALUES (3, '4d1aa818a5394a2b90530336b656f097', 'TAGS', '[]', '["best"]', NULL, 1795787061303);
INSERT INTO public.registry_history VALUES (4, '4d1aa818a5394a2b90530336b656f097', 'METADATA', '[]', '[{"key":"dataset","value":"digits-2"}]', NULL, 1795787061333);
INSERT INTO public.registry_history VALUES (5, '4d1aa818a5394a2b90530336b656f097', 'STATUS_CONFIGURATION', NULL, '{"modelItemId":"4d1aa818a5394a2b90530336b656f097","status":"Production","isReviewRequired":false,"statusConfiguration":[],"comment":null}', NULL, 1795787061363);

INSERT INTO public.registry_models VALUES ('de94a80e4b234863880661516b36b4c5', '52416b8f-04a1-495d-adba-32e2231d335d', 'Digits', 'digits', 'Tells digits apart', '# Notes', false, 1795787061214, 1795787061389);

INSERT INTO public.registry_versions VALUES (2, '7f5838475247497d9e7f882093fde9d5', 'de94a80e4b234863880661516b36b4c5', '4cd705bfde9540b68ab60b1c5d389ead', '1.0.1', NULL, '[]', 'Staging', '[]', NULL, 1795787061255, 1795787061255);
INSERT INTO public.registry_versions VALUES (1, '4d1aa818a5394a2b90530336b656f097', 'de94a80e4b234863880661516b36b4c5', '4cd705bfde9540b68ab60b1c5d389ead', '1.0.0', 'first', '["best"]', 'Production', '[{"key":"dataset","value":"digits-2"}]', '{"modelItemId":"4d1aa818a5394a2b90530336b656f097","status":"Production","isReviewRequired":false,"statusConfiguration":[],"comment":null}', 1795787061214, 1795787061363);

INSERT INTO public.schema_version VALUES (6, '0.1.0');

INSERT INTO public.series VALUES (1, 1, 'other', 'Name', NULL, 2, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Ünïcode / run', NULL, NULL, 1795787059419, NULL);
INSERT INTO public.series VALUES (2, 2, 'other', 'Name', NULL, 2, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'second', NULL, NULL, 1795787059482, NULL);
INSERT INTO public.series VALUES (3, 3, 'other', 'Name', NULL, 2, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'silent', NULL, NULL, 1795787059539, NULL);
INSERT INTO public.series VALUES (4, 1, 'metric', 'train_loss', NULL, 12, false, '-Infinity', '-Infinity', -1, 0.5, 1700000000014, 'train', 'Infinity', 'Infinity', -2, 0.25, 1700000000007, 'train', 3, NULL, 1, 2.75, 1700000000077, 'train');
INSERT INTO public.series VALUES (5, 1, 'metric', 'we"ird,
name', NULL, 10, false, 0, NULL, -3, NULL, 1700000000000, NULL, 9, NULL, NULL, NULL, 1700000000063, NULL, 9, NULL, NULL, NULL, 1700000000063, NULL);
INSERT INTO public.series VALUES (7, 1, 'parameter', 'lr', NULL, 3, false, 1, NULL, 1, NULL, 1700000000001, NULL, 3, NULL, 3, NULL, 1700000000003, NULL, 2, NULL, 2, NULL, 1700000000002, NULL);
INSERT INTO public.series VALUES (8, 1, 'parameter', 'optimizer', NULL, 1, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'adam', NULL, NULL, 1795787059738, NULL);
INSERT INTO public.series VALUES (9, 1, 'other', 'note', NULL, 1, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'two
lines', NULL, NULL, 1795787059763, NULL);

INSERT INTO public.sessions VALUES (1, '', 1700000000000, 1795787061663, 1795787061663, 1700000100000, true, 'MemoryError: no more', NULL);
INSERT INTO public.sessions VALUES (2, '', 1700000000000, 1795787061697, 1795787061697, 1700000100000, false, NULL, NULL);

INSERT INTO public.share_links VALUES ('zbEeMe8zU6A9e7tuyKLfGKu7', '61e465b240224628b336d1dc4f973e69', 1795787061559);

INSERT INTO public.symlinks VALUES (1, 'ae3628be58a54ad7825f17d39f270b13');

INSERT INTO public.tags VALUES (1, 1, 'b');
INSERT INTO public.tags VALUES (2, 1, 'a');
INSERT INTO public.tags VALUES (3, 1, 'ü');

INSERT INTO public.views VALUES ('ca8314290ef84d718846aad5402e6df8', 'view', '61e465b240224628b336d1dc4f973e69', NULL, 'mine', '{"v2":{"rows":3}}', 1795787061594, 1795787061594);
INSERT INTO public.views VALUES ('4b8bfd1d5cf0497094092e7abac45022', 'chart', '61e465b240224628b336d1dc4f973e69', 'ffffffffffffffffffffffffffffffff', 'chart', '{"v2":{"rows":3}}', 1795787061619, 1795787061619);

INSERT INTO public.workspace_members VALUES ('52416b8f-04a1-495d-adba-32e2231d335d', 'ada@example.org', true);

INSERT INTO public.workspaces VALUES ('52416b8f-04a1-495d-adba-32e2231d335d', 'team', 1795787059315);

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

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (experiment_id, id);

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

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES public.experiments(id) ON DELETE CASCADE;

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
