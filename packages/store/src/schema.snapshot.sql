CREATE TABLE baseline (
  book TEXT NOT NULL,
  branch TEXT NOT NULL,
  name TEXT NOT NULL,
  revision INTEGER NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  organization TEXT NOT NULL,
  reason TEXT NOT NULL,
  cites TEXT NOT NULL,
  PRIMARY KEY (book, branch, name)
) STRICT;

CREATE TABLE book (
  book TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  title TEXT NOT NULL,
  organization TEXT NOT NULL
) STRICT;

CREATE TABLE branch (
  book TEXT NOT NULL REFERENCES book (book),
  branch TEXT NOT NULL,
  parent TEXT,
  parent_revision INTEGER,
  PRIMARY KEY (book, branch)
) STRICT;

CREATE TABLE field_change (
  book TEXT NOT NULL,
  branch TEXT NOT NULL,
  revision INTEGER NOT NULL,
  position INTEGER NOT NULL,
  place INTEGER NOT NULL,
  field TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (book, branch, revision, position, place),
  FOREIGN KEY (book, branch, revision, position) REFERENCES record_change (book, branch, revision, position)
) STRICT;

CREATE TABLE issue (
  book TEXT NOT NULL,
  branch TEXT NOT NULL,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  baseline TEXT NOT NULL,
  recipient TEXT NOT NULL,
  purpose TEXT NOT NULL,
  format TEXT NOT NULL,
  date TEXT NOT NULL,
  file_name TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  organization TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (book, branch, id),
  FOREIGN KEY (book, branch, baseline) REFERENCES baseline (book, branch, name)
) STRICT;

CREATE TABLE link (
  to_id TEXT NOT NULL,
  book TEXT NOT NULL,
  from_id TEXT NOT NULL,
  PRIMARY KEY (to_id, book, from_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL) STRICT;

CREATE TABLE record_change (
  book TEXT NOT NULL,
  branch TEXT NOT NULL,
  revision INTEGER NOT NULL,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  action TEXT NOT NULL,
  PRIMARY KEY (book, branch, revision, position),
  FOREIGN KEY (book, branch, revision) REFERENCES revision (book, branch, revision)
) STRICT;

CREATE TABLE record_version (
  book TEXT NOT NULL,
  branch TEXT NOT NULL,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  kind TEXT NOT NULL,
  body TEXT,
  PRIMARY KEY (book, branch, id, revision),
  FOREIGN KEY (book, branch, revision) REFERENCES revision (book, branch, revision)
) STRICT;

CREATE INDEX record_version_by_id ON record_version (id);

CREATE INDEX record_version_by_kind ON record_version (book, branch, kind);

CREATE TABLE revision (
  book TEXT NOT NULL,
  branch TEXT NOT NULL,
  revision INTEGER NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  organization TEXT NOT NULL,
  cause TEXT NOT NULL,
  reason TEXT,
  records INTEGER NOT NULL,
  total INTEGER NOT NULL,
  PRIMARY KEY (book, branch, revision),
  FOREIGN KEY (book, branch) REFERENCES branch (book, branch)
) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
