package ua.sellerdesk.warranty.acts;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/**
 * Prints an act from its template: {@code <name>.html} of the folder in the settings, else the built-in one. A template
 * is read anew for every act.
 */
@Component
public class ActPrinter {

    /** The font that PDFBox brings: no font of the machine is needed. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String FAMILY = "Act";

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n]]");

    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    ActPrinter(ActProperties settings) {
        ClassLoaderTemplateResolver built = new ClassLoaderTemplateResolver();
        built.setPrefix("templates/acts/");
        built.setOrder(2);
        templates.addTemplateResolver(prepared(built));
        if (settings.actsFolder() != null) {
            FileTemplateResolver own = new FileTemplateResolver();
            own.setPrefix(settings.actsFolder().toAbsolutePath() + "/");
            own.setOrder(1);
            own.setCheckExistence(true);
            templates.addTemplateResolver(prepared(own));
        }
    }

    private static AbstractConfigurableTemplateResolver prepared(AbstractConfigurableTemplateResolver resolver) {
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(false);
        return resolver;
    }

    /**
     * @param facts the template's variables, never null
     * @return a PDF
     * @throws ActUnprintable when the template is broken
     */
    public byte[] print(String name, Map<String, Object> facts) {
        try {
            String page = templates.process(name, new Context(Locale.forLanguageTag("uk"), printable(facts)));
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            PdfRendererBuilder renderer = new PdfRendererBuilder();
            renderer.withHtmlContent(page, null);
            renderer.useFont(() -> PDDocument.class.getResourceAsStream(FONT), FAMILY, 400, FontStyle.NORMAL, true);
            renderer.toStream(pdf);
            renderer.run();
            return pdf.toByteArray();
        } catch (IOException | RuntimeException e) {
            // the renderer has no exception of its own for a page that is not well-formed
            throw new ActUnprintable(name, e);
        }
    }

    /** Without what no well-formed page may hold, so that nothing a buyer typed stops an act. */
    private static Map<String, Object> printable(Map<String, Object> facts) {
        Map<String, Object> clean = new HashMap<>(facts);
        clean.replaceAll((name, fact) ->
                fact instanceof String text ? UNPRINTABLE.matcher(text).replaceAll(" ") : fact);
        return clean;
    }
}
