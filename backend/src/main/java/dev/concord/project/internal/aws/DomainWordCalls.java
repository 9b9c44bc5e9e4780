package dev.concord.project.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsSettings;
import dev.concord.aws.Principal;
import dev.concord.project.Directory.DomainUnit;
import dev.concord.project.Directory.Term;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.GlossaryItem;
import software.amazon.awssdk.services.datazone.model.InventorySearchScope;
import software.amazon.awssdk.services.datazone.model.SearchInventoryResultItem;

/** Reading the units of a domain and the terms of its glossaries. */
@Component
public class DomainWordCalls {
    private final DataZoneClient datazone;
    private final AwsCalls calls;
    private final String domain;

    DomainWordCalls(DataZoneClient datazone, AwsCalls calls, AwsSettings settings) {
        this.datazone = datazone;
        this.calls = calls;
        this.domain = settings.domainId();
    }

    /** The domain's own unit, which has no parent, and all below it. DataZone has five levels at most. */
    public List<DomainUnit> units(Principal as) {
        var seen = calls.call(
                as, with -> datazone.getDomain(get -> get.identifier(domain).overrideConfiguration(with)));
        var root = seen.rootDomainUnitId();
        return root == null
                ? List.of()
                : Stream.concat(Stream.of(new DomainUnit(root, seen.name(), null)), below(as, root))
                        .toList();
    }

    private Stream<DomainUnit> below(Principal as, String parent) {
        return calls
                .call(
                        as,
                        with -> datazone
                                .listDomainUnitsForParentPaginator(list -> list.domainIdentifier(domain)
                                        .parentDomainUnitIdentifier(parent)
                                        .overrideConfiguration(with))
                                .items()
                                .stream()
                                .toList())
                .stream()
                .flatMap(unit ->
                        Stream.concat(Stream.of(new DomainUnit(unit.id(), unit.name(), parent)), below(as, unit.id())));
    }

    public List<Term> terms(Principal as) {
        var glossaries = search(as, InventorySearchScope.GLOSSARY).stream()
                .map(SearchInventoryResultItem::glossaryItem)
                .collect(Collectors.toMap(GlossaryItem::id, GlossaryItem::name));
        return search(as, InventorySearchScope.GLOSSARY_TERM).stream()
                .map(SearchInventoryResultItem::glossaryTermItem)
                .map(term ->
                        new Term(term.id(), term.name(), glossaries.getOrDefault(term.glossaryId(), term.glossaryId())))
                .toList();
    }

    private List<SearchInventoryResultItem> search(Principal as, InventorySearchScope scope) {
        return calls.call(
                as,
                with -> datazone
                        .searchPaginator(search -> search.domainIdentifier(domain)
                                .searchScope(scope)
                                .overrideConfiguration(with))
                        .items()
                        .stream()
                        .toList());
    }
}
