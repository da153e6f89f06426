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
    created_at bigint NOT NULL,
    content_type text
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

INSERT INTO public.artifact_aliases VALUES ('f53eaf96-acdd-4f9b-827f-02ad5fa8e136', 'v1.0.0', '9a90357b-4b75-4d57-b687-28ce346da29e', 0);
INSERT INTO public.artifact_aliases VALUES ('f53eaf96-acdd-4f9b-827f-02ad5fa8e136', 'v2.0.0', 'e0a80094-420a-4ae9-a0b5-ea88eb53fcdd', 0);
INSERT INTO public.artifact_aliases VALUES ('f53eaf96-acdd-4f9b-827f-02ad5fa8e136', 'current', 'e0a80094-420a-4ae9-a0b5-ea88eb53fcdd', 1);
INSERT INTO public.artifact_aliases VALUES ('f53eaf96-acdd-4f9b-827f-02ad5fa8e136', 'Latest', 'e0a80094-420a-4ae9-a0b5-ea88eb53fcdd', 2);

INSERT INTO public.artifact_consumers VALUES ('e0a80094-420a-4ae9-a0b5-ea88eb53fcdd', 2, 1795788117699);

INSERT INTO public.artifact_versions VALUES (1, '9a90357b-4b75-4d57-b687-28ce346da29e', 'f53eaf96-acdd-4f9b-827f-02ad5fa8e136', '1.0.0', 'CLOSED', 'ffffffffffffffffffffffffffffffff', 'local', '{"rows": 3}', '["clean","1.0.0"]', 1795788117179);
INSERT INTO public.artifact_versions VALUES (2, 'e0a80094-420a-4ae9-a0b5-ea88eb53fcdd', 'f53eaf96-acdd-4f9b-827f-02ad5fa8e136', '2.0.0', 'CLOSED', 'ffffffffffffffffffffffffffffffff', 'local', '{"rows": 3}', '["clean","2.0.0"]', 1795788117386);

INSERT INTO public.artifacts VALUES ('f53eaf96-acdd-4f9b-827f-02ad5fa8e136', '50636045-2aa6-438b-9e3a-96a40a4cbf20', 'data set', 'dataset', NULL, '["public"]', false, 'local', 'ffffffffffffffffffffffffffffffff', '64c29bdb3b454a0eb2bda1fb2dea975f', 1795788117179);

INSERT INTO public.assets VALUES (1, 1, '2b8c2cdca72e46bb83fcbc4fa626aab9', 'git_diff.patch', 'git-patch', 17, 'f3a525b20174637070fd5c2df89f36a29aedb6c81a90168c6176eb5d8663a455', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795788116827, 'application/octet-stream');
INSERT INTO public.assets VALUES (2, 1, 'dc3bbdff8fb34e678515da3293cdca75', 'a/b.txt', 'asset', 21, 'd10c7914d33048e743968040a8bae23c8932486a6569c66bace387f28b4bc6ee', NULL, '{"a": 1}', 3, 2, 'train', NULL, NULL, NULL, NULL, NULL, 1795788116904, 'text/plain; charset=utf-8');
INSERT INTO public.assets VALUES (3, 1, '947d8aec07ae426581cc122b4271cd65', 'same.txt', 'image', 21, 'd10c7914d33048e743968040a8bae23c8932486a6569c66bace387f28b4bc6ee', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795788116948, 'text/plain; charset=utf-8');
INSERT INTO public.assets VALUES (4, 1, '526c1177efa44ec88792cdcc243ce833', 'empty', 'asset', 0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795788116990, 'text/plain; charset=utf-8');
INSERT INTO public.assets VALUES (5, 1, '46ec3d9c39ca4bf38c802cab5002e9cd', 'remote.csv', 'asset', 0, NULL, 's3://bucket/remote.csv', '{"remote": true}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795788117022, NULL);
INSERT INTO public.assets VALUES (6, 1, 'db71127a583848dd8f0233c2b83ab36e', 'weights.bin', 'model-element', 11, '8a8b09bd4837c5a5078957ae41ebf4ab4231783eb2111f475aed343d8cc6641d', NULL, NULL, NULL, NULL, NULL, 'cnn', '23dcb30db649478c843215cd0bed3fe5', NULL, NULL, NULL, 1795788117040, 'text/plain; charset=utf-8');
INSERT INTO public.assets VALUES (7, 1, '5660a5b37fd74eb5b0d198e641755b42', 'config/model.json', 'model-element', 13, 'abb7ea1cf56a6ecc9ac685cefa1d13da012e7f50edf91f1b707a98bf84af54dc', NULL, NULL, NULL, NULL, NULL, 'cnn', '23dcb30db649478c843215cd0bed3fe5', NULL, NULL, NULL, 1795788117094, 'application/json');
INSERT INTO public.assets VALUES (8, 1, 'c132166bd6ed44a99056972b9b38d7b6', 'packed/one.txt', 'asset', 2, '4355a46b19d348dc2f57c046f8ef63d4538ebb936000f3c9ee954a27460dd865', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795788117134, 'text/plain; charset=utf-8');
INSERT INTO public.assets VALUES (9, 1, '9477fc9c4a75475894313703a7e0c869', 'packed/two.bin', 'asset', 256, '40aff2e9d2d8922e47afd4648e6967497158785fbd1da870e7110266bf944880', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795788117134, 'application/octet-stream');
INSERT INTO public.assets VALUES (10, 1, '06c720de53ef4356b3f37a0096d9f470', 'train/x.csv', 'asset', 17, '4c101a7e6e7a42f37abb6d131abac5c39c5246a161791d6f5ad5d588ee4ab821', NULL, '{"v": "1.0.0"}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '9a90357b-4b75-4d57-b687-28ce346da29e', 1795788117258, 'text/csv; charset=utf-8');
INSERT INTO public.assets VALUES (11, 1, '415a65fb824c4ad5ac053840072a8ee2', 'y.csv', 'asset', 11, 'fb95517fafa3554a98eb97c38daba3bdc7cd12be33add7b6e2ee650808ea70af', NULL, '{"v": "1.0.0"}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '9a90357b-4b75-4d57-b687-28ce346da29e', 1795788117300, 'text/csv; charset=utf-8');
INSERT INTO public.assets VALUES (12, 1, '2536eeaeb1ae41e881aa3dd1ab564aa1', 'far.csv', 'asset', 0, NULL, 's3://bucket/far.csv', '{"remote": true}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '9a90357b-4b75-4d57-b687-28ce346da29e', 1795788117333, NULL);
INSERT INTO public.assets VALUES (13, 1, 'cd49522aa8d44b60a7649196f5a52386', 'train/x.csv', 'asset', 17, '4766100898c3c3f17e038d6cdd04dc4797abc8650b6b7ba265ba49bd3e014b49', NULL, '{"v": "2.0.0"}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'e0a80094-420a-4ae9-a0b5-ea88eb53fcdd', 1795788117423, 'text/csv; charset=utf-8');
INSERT INTO public.assets VALUES (14, 1, '0404fbede4834a4699fcab95a044fde8', 'y.csv', 'asset', 11, '6847838061af4c503ce990ce6d38141d265083f0f45d10882b62dd5d0d2465db', NULL, '{"v": "2.0.0"}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'e0a80094-420a-4ae9-a0b5-ea88eb53fcdd', 1795788117482, 'text/csv; charset=utf-8');
INSERT INTO public.assets VALUES (15, 1, 'b082af562c9e4800bfb2da6c490946bc', 'far.csv', 'asset', 0, NULL, 's3://bucket/far.csv', '{"remote": true}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'e0a80094-420a-4ae9-a0b5-ea88eb53fcdd', 1795788117507, NULL);

INSERT INTO public.documents VALUES (1, 'code', 'import os
print(''ü'')
', 1795788116744);
INSERT INTO public.documents VALUES (1, 'graph', '{"nodes": []}', 1795788116760);
INSERT INTO public.documents VALUES (1, 'html', '<b>notes</b>', 1795788116766);
INSERT INTO public.documents VALUES (1, 'system', '{"user":"ada","pid":12,"command":["python","train.py"],"installedPackages":["numpy==2.0"]}', 1795788116786);
INSERT INTO public.documents VALUES (1, 'git', '{"user":"ada","root":"/home/ada","branch":"main","parent":"abc","origin":"git@example.org:a.git"}', 1795788116809);

INSERT INTO public.experiment_models VALUES ('23dcb30db649478c843215cd0bed3fe5', 1, 'ffffffffffffffffffffffffffffffff', 'cnn', 1795788117040);

INSERT INTO public.experiments VALUES (3, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '64c29bdb3b454a0eb2bda1fb2dea975f', 'silent', 'local', NULL, NULL, NULL, false, 1795788116350, NULL, NULL, 1795788116350, 1795788116350, true, 1795788116350, false, NULL, NULL, false);
INSERT INTO public.experiments VALUES (1, 'ffffffffffffffffffffffffffffffff', '64c29bdb3b454a0eb2bda1fb2dea975f', 'Ünïcode / run', 'local', NULL, NULL, '/home/ada/train.R', false, 1700000000000, NULL, 1700000100000, 1795788116161, 1795788117838, false, 1795788117838, true, 'MemoryError: no more', NULL, false);
INSERT INTO public.experiments VALUES (2, '55555555555555555555555555555555', '64c29bdb3b454a0eb2bda1fb2dea975f', 'second', 'local', NULL, NULL, NULL, true, 1700000000000, NULL, 1700000100000, 1795788116271, 1795788117870, false, 1795788117853, false, NULL, NULL, false);

INSERT INTO public.hidden_points VALUES (1, 1, 'late', 1795788116543, 0.5, NULL, 9, NULL, 1700000000000, NULL);

INSERT INTO public.idempotency VALUES ('fixture-12', 'log_metric_batch', '\x7b226d7367223a225361766564222c22636f6465223a3230302c2273646b4572726f72436f6465223a302c2264617461223a6e756c6c7d', 1795788116415);
INSERT INTO public.idempotency VALUES ('fixture-10', 'log_metric_batch', '\x7b226d7367223a225361766564222c22636f6465223a3230302c2273646b4572726f72436f6465223a302c2264617461223a6e756c6c7d', 1795788116475);

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

INSERT INTO public.packed_files VALUES ('4355a46b19d348dc2f57c046f8ef63d4538ebb936000f3c9ee954a27460dd865', 'bf53cdfca7d010c6b37c295066aaba98', 44, 2);
INSERT INTO public.packed_files VALUES ('40aff2e9d2d8922e47afd4648e6967497158785fbd1da870e7110266bf944880', 'bf53cdfca7d010c6b37c295066aaba98', 90, 256);

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

INSERT INTO public.project_columns VALUES ('64c29bdb3b454a0eb2bda1fb2dea975f', 'other', 'Name', 'string');
INSERT INTO public.project_columns VALUES ('64c29bdb3b454a0eb2bda1fb2dea975f', 'metric', 'train_loss', 'double');
INSERT INTO public.project_columns VALUES ('64c29bdb3b454a0eb2bda1fb2dea975f', 'metric', 'we"ird,
name', 'double');
INSERT INTO public.project_columns VALUES ('64c29bdb3b454a0eb2bda1fb2dea975f', 'parameter', 'lr', 'double');
INSERT INTO public.project_columns VALUES ('64c29bdb3b454a0eb2bda1fb2dea975f', 'parameter', 'optimizer', 'string');
INSERT INTO public.project_columns VALUES ('64c29bdb3b454a0eb2bda1fb2dea975f', 'other', 'note', 'string');
INSERT INTO public.project_columns VALUES ('64c29bdb3b454a0eb2bda1fb2dea975f', 'tag', 'b', 'string');
INSERT INTO public.project_columns VALUES ('64c29bdb3b454a0eb2bda1fb2dea975f', 'tag', 'a', 'string');
INSERT INTO public.project_columns VALUES ('64c29bdb3b454a0eb2bda1fb2dea975f', 'tag', 'ü', 'string');

INSERT INTO public.projects VALUES ('0975321024a14581884edda9523e68dc', '50636045-2aa6-438b-9e3a-96a40a4cbf20', 'best', NULL, NULL, 'local', false, 1795788117732, 1795788117732);
INSERT INTO public.projects VALUES ('64c29bdb3b454a0eb2bda1fb2dea975f', '50636045-2aa6-438b-9e3a-96a40a4cbf20', 'digits', NULL, '# Project', 'local', false, 1795788116161, 1795788117850);

INSERT INTO public.registry_history VALUES (1, '1d668437f6bb4e79bc798e4504cb2ea9', 'CREATED', NULL, '1.0.0', NULL, 1795788117552);
INSERT INTO public.registry_history VALUES (2, 'a1e977b5993c4c9c8104ce1c771536b4', 'CREATED', NULL, '1.0.1', NULL, 1795788117596);
INSERT INTO public.registry_history VALUES (3, '1d668437f6bb4e79bc798e4504cb2ea9', 'TAGS', '[]', '["best"]', NULL, 1795788117635);
INSERT INTO public.registry_history VALUES (4, '1d668437f6bb4e79bc798e4504cb2ea9', 'METADATA', '[]', '[{"key":"dataset","value":"digits-2"}]', NULL, 1795788117649);
INSERT INTO public.registry_history VALUES (5, '1d668437f6bb4e79bc798e4504cb2ea9', 'STATUS_CONFIGURATION', NULL, '{"modelItemId":"1d668437f6bb4e79bc798e4504cb2ea9","status":"Production","isReviewRequired":false,"statusConfiguration":[],"comment":null}', NULL, 1795788117667);

INSERT INTO public.registry_models VALUES ('5f9d166290d148b58bd7ae58d4327076', '50636045-2aa6-438b-9e3a-96a40a4cbf20', 'Digits', 'digits', 'Tells digits apart', '# Notes', false, 1795788117552, 1795788117681);

INSERT INTO public.registry_versions VALUES (2, 'a1e977b5993c4c9c8104ce1c771536b4', '5f9d166290d148b58bd7ae58d4327076', '23dcb30db649478c843215cd0bed3fe5', '1.0.1', NULL, '[]', 'Staging', '[]', NULL, 1795788117596, 1795788117596);
INSERT INTO public.registry_versions VALUES (1, '1d668437f6bb4e79bc798e4504cb2ea9', '5f9d166290d148b58bd7ae58d4327076', '23dcb30db649478c843215cd0bed3fe5', '1.0.0', 'first', '["best"]', 'Production', '[{"key":"dataset","value":"digits-2"}]', '{"modelItemId":"1d668437f6bb4e79bc798e4504cb2ea9","status":"Production","isReviewRequired":false,"statusConfiguration":[],"comment":null}', 1795788117552, 1795788117667);

INSERT INTO public.schema_version VALUES (7, '0.1.0');

INSERT INTO public.series VALUES (1, 1, 'other', 'Name', NULL, 2, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Ünïcode / run', NULL, NULL, 1795788116246, NULL);
INSERT INTO public.series VALUES (2, 2, 'other', 'Name', NULL, 2, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'second', NULL, NULL, 1795788116333, NULL);
INSERT INTO public.series VALUES (3, 3, 'other', 'Name', NULL, 2, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'silent', NULL, NULL, 1795788116394, NULL);
INSERT INTO public.series VALUES (4, 1, 'metric', 'train_loss', NULL, 12, false, '-Infinity', '-Infinity', -1, 0.5, 1700000000014, 'train', 'Infinity', 'Infinity', -2, 0.25, 1700000000007, 'train', 3, NULL, 1, 2.75, 1700000000077, 'train');
INSERT INTO public.series VALUES (5, 1, 'metric', 'we"ird,
name', NULL, 10, false, 0, NULL, -3, NULL, 1700000000000, NULL, 9, NULL, NULL, NULL, 1700000000063, NULL, 9, NULL, NULL, NULL, 1700000000063, NULL);
INSERT INTO public.series VALUES (7, 1, 'parameter', 'lr', NULL, 3, false, 1, NULL, 1, NULL, 1700000000001, NULL, 3, NULL, 3, NULL, 1700000000003, NULL, 2, NULL, 2, NULL, 1700000000002, NULL);
INSERT INTO public.series VALUES (8, 1, 'parameter', 'optimizer', NULL, 1, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'adam', NULL, NULL, 1795788116669, NULL);
INSERT INTO public.series VALUES (9, 1, 'other', 'note', NULL, 1, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'two
lines', NULL, NULL, 1795788116698, NULL);

INSERT INTO public.sessions VALUES (1, '', 1700000000000, 1795788117838, 1795788117838, 1700000100000, true, 'MemoryError: no more', NULL);
INSERT INTO public.sessions VALUES (2, '', 1700000000000, 1795788117853, 1795788117853, 1700000100000, false, NULL, NULL);

INSERT INTO public.share_links VALUES ('TcX9CH88nrXvaWQkkjnMxXPA', '64c29bdb3b454a0eb2bda1fb2dea975f', 1795788117768);

INSERT INTO public.symlinks VALUES (1, '0975321024a14581884edda9523e68dc');

INSERT INTO public.tags VALUES (1, 1, 'b');
INSERT INTO public.tags VALUES (2, 1, 'a');
INSERT INTO public.tags VALUES (3, 1, 'ü');

INSERT INTO public.views VALUES ('915bd5c507924a59b9d82fde00d4e2be', 'view', '64c29bdb3b454a0eb2bda1fb2dea975f', NULL, 'mine', '{"v2":{"rows":3}}', 1795788117789, 1795788117789);
INSERT INTO public.views VALUES ('8aa81483a3fd417b98256f56fb8647c5', 'chart', '64c29bdb3b454a0eb2bda1fb2dea975f', 'ffffffffffffffffffffffffffffffff', 'chart', '{"v2":{"rows":3}}', 1795788117814, 1795788117814);

INSERT INTO public.workspace_members VALUES ('50636045-2aa6-438b-9e3a-96a40a4cbf20', 'ada@example.org', true);

INSERT INTO public.workspaces VALUES ('50636045-2aa6-438b-9e3a-96a40a4cbf20', 'team', 1795788116161);

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
