package org.maloomat.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All accounts and tokens, as the database keeps them. */
@ApplicationScoped
class Accounts {
    @PersistenceContext
    private EntityManager em;

    Optional<Account> find(String signInName) {
        return em.createQuery("SELECT a FROM Account a WHERE a.signInName = :name", Account.class)
                .setParameter(
                        "name", signInName == null ? "" : signInName.strip().toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    Account get(long id) {
        return Optional.ofNullable(em.find(Account.class, id)).orElseThrow(AccountNotFound::new);
    }

    Optional<Account> findInvited(String invitation) {
        return em.createQuery("SELECT a FROM Account a WHERE a.invitationHash = :hash", Account.class)
                .setParameter("hash", Secrets.hash(invitation == null ? "" : invitation))
                .getResultStream()
                .findFirst();
    }

    Optional<ApiToken> findToken(TokenPurpose purpose, String token) {
        return em.createQuery("""
                        SELECT t FROM ApiToken t
                        WHERE t.tokenHash = :hash AND t.purpose = :purpose AND t.revokedAt IS NULL""", ApiToken.class)
                .setParameter("hash", Secrets.hash(token == null ? "" : token))
                .setParameter("purpose", purpose)
                .getResultStream()
                .findFirst();
    }

    List<ApiToken> tokens(TokenPurpose purpose, long accountId) {
        return em.createQuery("""
                        SELECT t FROM ApiToken t
                        WHERE t.account.id = :id AND t.purpose = :purpose AND t.revokedAt IS NULL ORDER BY t.id""", ApiToken.class)
                .setParameter("id", accountId)
                .setParameter("purpose", purpose)
                .getResultList();
    }

    Optional<ApiToken> findToken(long id, long accountId) {
        return Optional.ofNullable(em.find(ApiToken.class, id))
                .filter(t -> t.account().id() == accountId);
    }

    List<Account> all() {
        return em.createQuery("SELECT a FROM Account a ORDER BY a.signInName", Account.class)
                .getResultList();
    }

    boolean isEmpty() {
        return em.createQuery("SELECT COUNT(a) FROM Account a", Long.class).getSingleResult() == 0;
    }

    List<String> activeNames(String publicBody, Role role) {
        return em.createQuery("""
                        SELECT a.signInName FROM Account a
                        WHERE a.publicBody = :body AND a.role = :role AND a.active = TRUE ORDER BY a.signInName""", String.class)
                .setParameter("body", publicBody)
                .setParameter("role", role)
                .getResultList();
    }

    List<String> addresses(String publicBody, Role role) {
        return em.createQuery("""
                        SELECT DISTINCT a.email FROM Account a
                        WHERE a.publicBody = :body AND a.role = :role AND a.active = TRUE AND a.email IS NOT NULL""", String.class)
                .setParameter("body", publicBody)
                .setParameter("role", role)
                .getResultList();
    }

    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }
}
