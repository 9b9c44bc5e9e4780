package dev.concord.setup.internal.aws.domain;

import dev.concord.setup.Check;
import dev.concord.setup.internal.Finding;
import dev.concord.setup.internal.SetUpCheck;
import dev.concord.setup.internal.aws.Names;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Other accounts that the domain is shared with. There need be none. */
@Component
class AccountAssociationsCheck implements SetUpCheck {
    private static final String EXPECTED = "No other account, or accounts that are ASSOCIATED";

    private final Shares shares;
    private final Names names;

    AccountAssociationsCheck(Shares shares, Names names) {
        this.shares = shares;
        this.names = names;
    }

    @Override
    public Check about() {
        return Check.ACCOUNT_ASSOCIATIONS;
    }

    @Override
    public Finding run() {
        var accounts = shares.ofTheDomain().stream()
                .filter(partner -> !partner.name().contains(".amazonaws.com"))
                .filter(partner -> !partner.name().equals(names.account()))
                .toList();
        if (accounts.isEmpty()) {
            return Finding.passed("Account %s alone".formatted(names.account()), EXPECTED);
        }
        var said = accounts.stream()
                .map(partner -> "%s is %s".formatted(partner.name(), partner.status()))
                .collect(Collectors.joining(", "));
        return accounts.stream().allMatch(Shares.Partner::associated)
                ? Finding.passed(said, EXPECTED)
                : Finding.warning(
                        said,
                        EXPECTED,
                        "An administrator of that account accepts the invitation in AWS RAM within 7 days.");
    }
}
