package ua.sellerdesk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;

/** Habits that the borders of the modules do not show. */
@AnalyzeClasses(packagesOf = SellerdeskApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> CLOCKS = Set.of(
            LocalDate.class.getName(),
            LocalTime.class.getName(),
            LocalDateTime.class.getName(),
            ZonedDateTime.class.getName(),
            OffsetDateTime.class.getName());

    @ArchTest
    static final ArchRule delegatesLiveInProcessPackages =
            classes().that().implement(JavaDelegate.class).should().resideInAPackage("..process..");

    @ArchTest
    static final ArchRule onlyTheEngineModuleAndProcessPackagesKnowTheEnginesInside = noClasses()
            .that(are(not(resideInAnyPackage("ua.sellerdesk.engine..", "ua.sellerdesk..process.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.engine.impl..");

    @ArchTest
    static final ArchRule theStandInsKnowNothingOfSellerdesk = noClasses()
            .that()
            .resideInAPackage("ua.sellerdesk.simulator..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("ua.sellerdesk..").and(not(resideInAnyPackage("ua.sellerdesk.simulator.."))));

    @ArchTest
    static final ArchRule sellerdeskKnowsNothingOfTheStandIns = noClasses()
            .that()
            .resideOutsideOfPackage("ua.sellerdesk.simulator..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ua.sellerdesk.simulator..");

    @ArchTest
    static final ArchRule whatABeanNeedsComesThroughItsConstructor = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule theDayIsThatOfANamedZone = noClasses()
            .should()
            .callMethodWhere(now())
            .because("the day of whichever zone the server stands in is not that of the shop");

    @ArchTest
    static final ArchRule whatOthersSeeCannotBeChangedByThem = fields().that()
            .areDeclaredInClassesThat(are(publicTopLevel()))
            .and()
            .arePublic()
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule loggersArePrivateConstants = fields().that()
            .haveRawType(Logger.class)
            .should()
            .bePrivate()
            .andShould()
            .beStatic()
            .andShould()
            .beFinal();

    @ArchTest
    static final ArchRule everythingSaidGoesThroughALogger = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    private static DescribedPredicate<JavaCall<?>> now() {
        return DescribedPredicate.describe("now() without a zone", call -> {
            CodeUnitCallTarget target = call.getTarget();
            return target.getName().equals("now")
                    && target.getRawParameterTypes().isEmpty()
                    && CLOCKS.contains(target.getOwner().getName());
        });
    }

    private static DescribedPredicate<JavaClass> publicTopLevel() {
        return DescribedPredicate.describe(
                "public top-level types",
                type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC));
    }
}
