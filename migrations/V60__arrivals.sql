-- How many assets are on their way into the business catalog is asked by everybody who looks at it.
create index catalog_asset_publishing on catalog_asset (id) where publication = 'PUBLISHING';
create index publishing_import_open on publishing_import (id) where ended_at is null;
