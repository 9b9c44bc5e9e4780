package dev.concord.audit.internal;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Refuses to start as a database role that could change the trail, or have its entries go elsewhere, and says how it could. */
@Component
class TrailGuard implements InitializingBean {
    /** Each role that the session may become counts, since {@code set role} takes one statement. */
    private static final String POWERS = """
            select role.rolname || ' ' || power.words
            from pg_roles role
            cross join pg_class trail
            join pg_namespace place on place.oid = trail.relnamespace
            join pg_database home on home.datname = current_database()
            join pg_roles own on own.rolname = session_user
            cross join lateral (values
                ('is a superuser', role.rolsuper),
                ('owns the trail', role.oid = trail.relowner),
                ('owns its schema', role.oid = place.nspowner),
                ('owns its database', role.oid = home.datdba),
                ('may update it', has_any_column_privilege(role.oid, trail.oid, 'update')),
                ('may delete from it', has_table_privilege(role.oid, trail.oid, 'delete')),
                ('may empty it', has_table_privilege(role.oid, trail.oid, 'truncate')),
                ('may add triggers to it', has_table_privilege(role.oid, trail.oid, 'trigger')),
                ('may make tables beside it', has_schema_privilege(role.oid, place.oid, 'create')),
                ('may make schemas', has_database_privilege(role.oid, home.oid, 'create')),
                ('may make temporary tables', has_database_privilege(role.oid, home.oid, 'temporary'))
            ) as power (words, held)
            where trail.oid = 'audit_entry'::regclass and power.held
              and (role.oid = own.oid or pg_has_role(own.oid, role.oid, 'member') and not own.rolsuper)
            order by role.oid = own.oid desc, 1
            """;

    private final DSLContext db;

    TrailGuard(DSLContext db) {
        this.db = db;
    }

    @Override
    public void afterPropertiesSet() {
        var powers = powers();
        if (!powers.isEmpty()) {
            throw new UnsafeRole(powers);
        }
    }

    private List<String> powers() {
        return db.fetchValues(POWERS).stream().map(String::valueOf).toList();
    }
}
