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
    version integer NOT NULL
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

ALTER TABLE ONLY public.output_lines ALTER COLUMN id SET DEFAULT nextval('public.output_lines_id_seq'::regclass);

ALTER TABLE ONLY public.registry_history ALTER COLUMN id SET DEFAULT nextval('public.registry_history_id_seq'::regclass);

ALTER TABLE ONLY public.registry_versions ALTER COLUMN number SET DEFAULT nextval('public.registry_versions_number_seq'::regclass);

ALTER TABLE ONLY public.series ALTER COLUMN id SET DEFAULT nextval('public.series_id_seq'::regclass);

ALTER TABLE ONLY public.tags ALTER COLUMN id SET DEFAULT nextval('public.tags_id_seq'::regclass);

INSERT INTO public.artifact_aliases VALUES ('5d8de076-3d53-405c-8dcb-a07e389791e2', 'v1.0.0', 'ec08a167-a7e0-42a0-8d7f-128d9e596dc8', 0);
INSERT INTO public.artifact_aliases VALUES ('5d8de076-3d53-405c-8dcb-a07e389791e2', 'v2.0.0', '977d90bf-0831-4f42-a8a8-3b53bbb85899', 0);
INSERT INTO public.artifact_aliases VALUES ('5d8de076-3d53-405c-8dcb-a07e389791e2', 'current', '977d90bf-0831-4f42-a8a8-3b53bbb85899', 1);
INSERT INTO public.artifact_aliases VALUES ('5d8de076-3d53-405c-8dcb-a07e389791e2', 'Latest', '977d90bf-0831-4f42-a8a8-3b53bbb85899', 2);

INSERT INTO public.artifact_consumers VALUES ('977d90bf-0831-4f42-a8a8-3b53bbb85899', 2, 1795736691178);

INSERT INTO public.artifact_versions VALUES (1, 'ec08a167-a7e0-42a0-8d7f-128d9e596dc8', '5d8de076-3d53-405c-8dcb-a07e389791e2', '1.0.0', 'CLOSED', 'ffffffffffffffffffffffffffffffff', 'local', '{"rows": 3}', '["clean","1.0.0"]', 1795736690674);
INSERT INTO public.artifact_versions VALUES (2, '977d90bf-0831-4f42-a8a8-3b53bbb85899', '5d8de076-3d53-405c-8dcb-a07e389791e2', '2.0.0', 'CLOSED', 'ffffffffffffffffffffffffffffffff', 'local', '{"rows": 3}', '["clean","2.0.0"]', 1795736690771);

INSERT INTO public.artifacts VALUES ('5d8de076-3d53-405c-8dcb-a07e389791e2', '98130598-0313-4e77-8097-ec23e42e942c', 'data set', 'dataset', NULL, '["public"]', false, 'local', 'ffffffffffffffffffffffffffffffff', '4dd4c65f973c442b957f6ce6d9d52eef', 1795736690674);

INSERT INTO public.assets VALUES (1, 1, 'f0899a5bdb514e3eb5a5ea41cacdc989', 'git_diff.patch', 'git-patch', 17, 'f3a525b20174637070fd5c2df89f36a29aedb6c81a90168c6176eb5d8663a455', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795736690567);
INSERT INTO public.assets VALUES (2, 1, 'fc1df3eb1daa4872b272ca89c2bdef34', 'a/b.txt', 'asset', 21, 'd10c7914d33048e743968040a8bae23c8932486a6569c66bace387f28b4bc6ee', NULL, '{"a": 1}', 3, 2, 'train', NULL, NULL, NULL, NULL, NULL, 1795736690589);
INSERT INTO public.assets VALUES (3, 1, 'cdfcf787e59544ee8bae6886c381a4fe', 'same.txt', 'image', 21, 'd10c7914d33048e743968040a8bae23c8932486a6569c66bace387f28b4bc6ee', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795736690603);
INSERT INTO public.assets VALUES (4, 1, '48e608e6fee64781a584bf3ab7951dfd', 'empty', 'asset', 0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795736690623);
INSERT INTO public.assets VALUES (5, 1, '8b885bfc511b449082f499ef650380ff', 'remote.csv', 'asset', 0, NULL, 's3://bucket/remote.csv', '{"remote": true}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795736690625);
INSERT INTO public.assets VALUES (6, 1, 'b33f523b2e924e81b4be063e27ce14d4', 'weights.bin', 'model-element', 11, '8a8b09bd4837c5a5078957ae41ebf4ab4231783eb2111f475aed343d8cc6641d', NULL, NULL, NULL, NULL, NULL, 'cnn', 'e8a326179791428a85a1ee17418d363d', NULL, NULL, NULL, 1795736690635);
INSERT INTO public.assets VALUES (7, 1, '5d04e4c8c62746f2af367752fea7a079', 'config/model.json', 'model-element', 13, 'abb7ea1cf56a6ecc9ac685cefa1d13da012e7f50edf91f1b707a98bf84af54dc', NULL, NULL, NULL, NULL, NULL, 'cnn', 'e8a326179791428a85a1ee17418d363d', NULL, NULL, NULL, 1795736690651);
INSERT INTO public.assets VALUES (8, 1, '531d466dceb94e4598702e85b164e74e', 'packed/one.txt', 'asset', 2, '4355a46b19d348dc2f57c046f8ef63d4538ebb936000f3c9ee954a27460dd865', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795736690667);
INSERT INTO public.assets VALUES (9, 1, 'de98e2620fa440a3a2293b1e377ab665', 'packed/two.bin', 'asset', 256, '40aff2e9d2d8922e47afd4648e6967497158785fbd1da870e7110266bf944880', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795736690667);
INSERT INTO public.assets VALUES (10, 1, '50770e57e00c4a97b60de215e9b7b636', 'train/x.csv', 'asset', 17, '4c101a7e6e7a42f37abb6d131abac5c39c5246a161791d6f5ad5d588ee4ab821', NULL, '{"v": "1.0.0"}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'ec08a167-a7e0-42a0-8d7f-128d9e596dc8', 1795736690731);
INSERT INTO public.assets VALUES (11, 1, 'e0d997ae3e9943438bb02b034a652500', 'y.csv', 'asset', 11, 'fb95517fafa3554a98eb97c38daba3bdc7cd12be33add7b6e2ee650808ea70af', NULL, '{"v": "1.0.0"}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'ec08a167-a7e0-42a0-8d7f-128d9e596dc8', 1795736690739);
INSERT INTO public.assets VALUES (12, 1, '595802c4ce3b45a291369b5e4d6969cf', 'far.csv', 'asset', 0, NULL, 's3://bucket/far.csv', '{"remote": true}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'ec08a167-a7e0-42a0-8d7f-128d9e596dc8', 1795736690746);
INSERT INTO public.assets VALUES (13, 1, '0f0e3a9366b443bab6720665d7280954', 'train/x.csv', 'asset', 17, '4766100898c3c3f17e038d6cdd04dc4797abc8650b6b7ba265ba49bd3e014b49', NULL, '{"v": "2.0.0"}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '977d90bf-0831-4f42-a8a8-3b53bbb85899', 1795736690795);
INSERT INTO public.assets VALUES (14, 1, 'dea75a209550460484a22f525434daea', 'y.csv', 'asset', 11, '6847838061af4c503ce990ce6d38141d265083f0f45d10882b62dd5d0d2465db', NULL, '{"v": "2.0.0"}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '977d90bf-0831-4f42-a8a8-3b53bbb85899', 1795736690811);
INSERT INTO public.assets VALUES (15, 1, 'e59135a745054fec81e43d24f5e8eba5', 'far.csv', 'asset', 0, NULL, 's3://bucket/far.csv', '{"remote": true}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '977d90bf-0831-4f42-a8a8-3b53bbb85899', 1795736690817);

INSERT INTO public.documents VALUES (1, 'code', 'import os
print(''ü'')
', 1795736690523);
INSERT INTO public.documents VALUES (1, 'graph', '{"nodes": []}', 1795736690528);
INSERT INTO public.documents VALUES (1, 'html', '<b>notes</b>', 1795736690532);
INSERT INTO public.documents VALUES (1, 'system', '{"pid":12,"user":"ada","command":["python","train.py"],"installedPackages":["numpy==2.0"]}', 1795736690552);
INSERT INTO public.documents VALUES (1, 'git', '{"user":"ada","root":"/home/ada","branch":"main","parent":"abc","origin":"git@example.org:a.git"}', 1795736690554);

INSERT INTO public.experiment_models VALUES ('e8a326179791428a85a1ee17418d363d', 1, 'ffffffffffffffffffffffffffffffff', 'cnn', 1795736690635);

INSERT INTO public.experiments VALUES (3, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '4dd4c65f973c442b957f6ce6d9d52eef', 'silent', 'local', NULL, NULL, NULL, false, 1795736690446, NULL, 1795736690446, 1795736690446, true, 1795736690446, false, NULL, false);
INSERT INTO public.experiments VALUES (1, 'ffffffffffffffffffffffffffffffff', '4dd4c65f973c442b957f6ce6d9d52eef', 'Ünïcode / run', 'local', NULL, NULL, '/home/ada/train.R', false, 1700000000000, 1700000100000, 1795736690354, 1795736691241, false, 1795736691241, true, 'MemoryError: no more', false);
INSERT INTO public.experiments VALUES (2, '55555555555555555555555555555555', '4dd4c65f973c442b957f6ce6d9d52eef', 'second', 'local', NULL, NULL, NULL, true, 1700000000000, 1700000100000, 1795736690420, 1795736691248, false, 1795736691245, false, NULL, false);

INSERT INTO public.idempotency VALUES ('fixture-12', 'log_metric_batch', '\x7b226d7367223a225361766564222c22636f6465223a3230302c2264617461223a6e756c6c2c2273646b5f6572726f725f636f6465223a307d', 1795736690465);
INSERT INTO public.idempotency VALUES ('fixture-10', 'log_metric_batch', '\x7b226d7367223a225361766564222c22636f6465223a3230302c2264617461223a6e756c6c2c2273646b5f6572726f725f636f6465223a307d', 1795736690483);

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

INSERT INTO public.packed_files VALUES ('4355a46b19d348dc2f57c046f8ef63d4538ebb936000f3c9ee954a27460dd865', 'cc529b73128c320f281468cd9379658f', 44, 2);
INSERT INTO public.packed_files VALUES ('40aff2e9d2d8922e47afd4648e6967497158785fbd1da870e7110266bf944880', 'cc529b73128c320f281468cd9379658f', 90, 256);

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

INSERT INTO public.project_columns VALUES ('4dd4c65f973c442b957f6ce6d9d52eef', 'other', 'Name', 'string');
INSERT INTO public.project_columns VALUES ('4dd4c65f973c442b957f6ce6d9d52eef', 'metric', 'train_loss', 'double');
INSERT INTO public.project_columns VALUES ('4dd4c65f973c442b957f6ce6d9d52eef', 'metric', 'we"ird,
name', 'double');
INSERT INTO public.project_columns VALUES ('4dd4c65f973c442b957f6ce6d9d52eef', 'parameter', 'lr', 'double');
INSERT INTO public.project_columns VALUES ('4dd4c65f973c442b957f6ce6d9d52eef', 'parameter', 'optimizer', 'string');
INSERT INTO public.project_columns VALUES ('4dd4c65f973c442b957f6ce6d9d52eef', 'other', 'note', 'string');
INSERT INTO public.project_columns VALUES ('4dd4c65f973c442b957f6ce6d9d52eef', 'tag', 'b', 'string');
INSERT INTO public.project_columns VALUES ('4dd4c65f973c442b957f6ce6d9d52eef', 'tag', 'a', 'string');
INSERT INTO public.project_columns VALUES ('4dd4c65f973c442b957f6ce6d9d52eef', 'tag', 'ü', 'string');

INSERT INTO public.projects VALUES ('d22d695f8a0f4ac9a6ce880add82e5fe', '98130598-0313-4e77-8097-ec23e42e942c', 'best', NULL, NULL, 'local', false, 1795736691204, 1795736691204);
INSERT INTO public.projects VALUES ('4dd4c65f973c442b957f6ce6d9d52eef', '98130598-0313-4e77-8097-ec23e42e942c', 'digits', NULL, '# Project', 'local', false, 1795736690354, 1795736691226);

INSERT INTO public.registry_history VALUES (1, '44f9ecd8d1ec47b4b97b72bfa43c3e5d', 'CREATED', NULL, '1.0.0', NULL, 1795736690840);
INSERT INTO public.registry_history VALUES (2, 'b7f5c1e28e0e42cebf46d3e41197b16f', 'CREATED', NULL, '1.0.1', NULL, 1795736691131);
INSERT INTO public.registry_history VALUES (3, '44f9ecd8d1ec47b4b97b72bfa43c3e5d', 'TAGS', '[]', '["best"]', NULL, 1795736691144);
INSERT INTO public.registry_history VALUES (4, '44f9ecd8d1ec47b4b97b72bfa43c3e5d', 'METADATA', '[]', '[{"key":"dataset","value":"digits-2"}]', NULL, 1795736691155);
INSERT INTO public.registry_history VALUES (5, '44f9ecd8d1ec47b4b97b72bfa43c3e5d', 'STATUS_CONFIGURATION', NULL, '{"modelItemId":"44f9ecd8d1ec47b4b97b72bfa43c3e5d","status":"Production","isReviewRequired":false,"statusConfiguration":[],"comment":null}', NULL, 1795736691160);

INSERT INTO public.registry_models VALUES ('fb70423390004f99863850316a9e312f', '98130598-0313-4e77-8097-ec23e42e942c', 'Digits', 'digits', 'Tells digits apart', '# Notes', false, 1795736690840, 1795736691167);

INSERT INTO public.registry_versions VALUES (2, 'b7f5c1e28e0e42cebf46d3e41197b16f', 'fb70423390004f99863850316a9e312f', 'e8a326179791428a85a1ee17418d363d', '1.0.1', NULL, '[]', 'Staging', '[]', NULL, 1795736691131, 1795736691131);
INSERT INTO public.registry_versions VALUES (1, '44f9ecd8d1ec47b4b97b72bfa43c3e5d', 'fb70423390004f99863850316a9e312f', 'e8a326179791428a85a1ee17418d363d', '1.0.0', 'first', '["best"]', 'Production', '[{"key":"dataset","value":"digits-2"}]', '{"modelItemId":"44f9ecd8d1ec47b4b97b72bfa43c3e5d","status":"Production","isReviewRequired":false,"statusConfiguration":[],"comment":null}', 1795736690840, 1795736691160);

INSERT INTO public.schema_version VALUES (2);

INSERT INTO public.series VALUES (1, 1, 'other', 'Name', NULL, 2, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Ünïcode / run', NULL, NULL, 1795736690409, NULL);
INSERT INTO public.series VALUES (2, 2, 'other', 'Name', NULL, 2, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'second', NULL, NULL, 1795736690437, NULL);
INSERT INTO public.series VALUES (3, 3, 'other', 'Name', NULL, 2, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'silent', NULL, NULL, 1795736690455, NULL);
INSERT INTO public.series VALUES (4, 1, 'metric', 'train_loss', NULL, 12, false, '-Infinity', '-Infinity', -1, 2, 1700000000014, 'train', 'Infinity', 'Infinity', -2, 1, 1700000000007, 'train', 3, NULL, 1, 11, 1700000000077, 'train');
INSERT INTO public.series VALUES (5, 1, 'metric', 'we"ird,
name', NULL, 10, false, 0, NULL, -3, NULL, 1700000000000, NULL, 9, NULL, NULL, NULL, 1700000000063, NULL, 9, NULL, NULL, NULL, 1700000000063, NULL);
INSERT INTO public.series VALUES (6, 1, 'parameter', 'lr', NULL, 3, false, 1, NULL, 1, NULL, 1700000000001, NULL, 3, NULL, 3, NULL, 1700000000003, NULL, 2, NULL, 2, NULL, 1700000000002, NULL);
INSERT INTO public.series VALUES (7, 1, 'parameter', 'optimizer', NULL, 1, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'adam', NULL, NULL, 1795736690507, NULL);
INSERT INTO public.series VALUES (8, 1, 'other', 'note', NULL, 1, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'two
lines', NULL, NULL, 1795736690509, NULL);

INSERT INTO public.share_links VALUES ('w3dXP2znSimpQiB3AGFnHMUr', '4dd4c65f973c442b957f6ce6d9d52eef', 1795736691224);

INSERT INTO public.symlinks VALUES (1, 'd22d695f8a0f4ac9a6ce880add82e5fe');

INSERT INTO public.tags VALUES (1, 1, 'b');
INSERT INTO public.tags VALUES (2, 1, 'a');
INSERT INTO public.tags VALUES (3, 1, 'ü');

INSERT INTO public.views VALUES ('7c3f715fe0f84a278b402bb4f654cf37', 'view', '4dd4c65f973c442b957f6ce6d9d52eef', NULL, 'mine', '{"v2":{"rows":3}}', 1795736691227, 1795736691227);
INSERT INTO public.views VALUES ('2fd0dca7a6e0486abd5629978cbf3fc3', 'chart', '4dd4c65f973c442b957f6ce6d9d52eef', 'ffffffffffffffffffffffffffffffff', 'chart', '{"v2":{"rows":3}}', 1795736691236, 1795736691236);

INSERT INTO public.workspace_members VALUES ('98130598-0313-4e77-8097-ec23e42e942c', 'ada@example.org', true);

INSERT INTO public.workspaces VALUES ('98130598-0313-4e77-8097-ec23e42e942c', 'team', 1795736690354);

SELECT pg_catalog.setval('public.artifact_versions_number_seq', 2, true);

SELECT pg_catalog.setval('public.assets_id_seq', 15, true);

SELECT pg_catalog.setval('public.experiments_id_seq', 3, true);

SELECT pg_catalog.setval('public.output_lines_id_seq', 5, true);

SELECT pg_catalog.setval('public.registry_history_id_seq', 5, true);

SELECT pg_catalog.setval('public.registry_versions_number_seq', 2, true);

SELECT pg_catalog.setval('public.series_id_seq', 8, true);

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
