#!/usr/bin/env bash
# Run by the database's image on its first start, before it takes connections: the user that only reads.
docker_process_sql --database=mysql <<SQL
CREATE USER 'tendero_reader'@'%' IDENTIFIED BY '${READER_PASSWORD//\'/\'\'}';
GRANT SELECT, SHOW VIEW ON tendero.* TO 'tendero_reader'@'%';
SQL
