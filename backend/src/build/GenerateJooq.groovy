import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.nio.file.Files
import java.security.MessageDigest
import org.flywaydb.core.Flyway
import org.jooq.codegen.GenerationTool
import org.jooq.meta.jaxb.*

// Two packages of jOOQ classes per feature, told apart by names: its tables, and the views that others may read.
// They are made anew only when a migration changed.
def features = ['identity', 'project', 'catalog', 'provisioning', 'publishing', 'subscription', 'outbox', 'inbox', 'audit', 'setup']
def migrations = new File(project.basedir, '../migrations')
def output = new File(project.build.directory, 'generated-sources/jooq')

def digest = MessageDigest.getInstance('SHA-256')
([new File(project.basedir, 'src/build/GenerateJooq.groovy')] + migrations.listFiles().findAll { it.name.endsWith('.sql') }.sort())
    .each { digest.update(it.bytes) }
def fingerprint = digest.digest().encodeHex().toString()
def stamp = new File(output, '.fingerprint')
if (stamp.exists() && stamp.text == fingerprint) return

output.deleteDir()
EmbeddedPostgres.builder().start().withCloseable { postgres ->
    Flyway.configure().dataSource(postgres.postgresDatabase).locations("filesystem:${migrations}")
        .skipDefaultCallbacks(true).load().migrate()
    def packages = features.collectMany { [[it, "${it}_(?!v_).*", "${it}.internal.db"], [it, "${it}_v_.*", "${it}.views"]] }
        .findAll { feature, tables, target -> target.endsWith('db') || feature in ['identity', 'project', 'catalog', 'provisioning'] }
    packages.each { feature, tables, target ->
        GenerationTool.generate(new Configuration()
            .withLogging(Logging.WARN)
            .withJdbc(new Jdbc().withUrl(postgres.getJdbcUrl('postgres', 'postgres')))
            .withGenerator(new Generator()
                .withDatabase(new Database().withInputSchema('public').withIncludes(tables.toString())
                    .withIncludeRoutines(false)
                    .withForcedTypes(new ForcedType().withName('VARCHAR').withIncludeTypes('tsvector')).withOutputSchemaToDefault(true))
                .withGenerate(new Generate().withPojos(false))
                .withTarget(new Target().withPackageName("dev.concord.${target}".toString())
                    .withDirectory(output.path).withClean(false))))
    }
}
stamp.text = fingerprint
